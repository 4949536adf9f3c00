import type {FindingWording} from "./findingWording.ts";
import {interpretFieldFindings} from "./interpretFieldFindings.ts";
import {interpretFormFindings} from "./interpretFormFindings.ts";
import {interpretPlaceFindings} from "./interpretPlaceFindings.ts";
import {interpretSubjectFindings} from "./interpretSubjectFindings.ts";
import {interpretTableFindings} from "./interpretTableFindings.ts";
import {interpretValueFindings} from "./interpretValueFindings.ts";

export const interpretFindings = {
  ...interpretFieldFindings,
  ...interpretFormFindings,
  ...interpretPlaceFindings,
  ...interpretSubjectFindings,
  ...interpretTableFindings,
  ...interpretValueFindings
} satisfies Record<string, FindingWording>;
