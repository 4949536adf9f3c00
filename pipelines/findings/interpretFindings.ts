import type {FindingWording} from "./findingWording.ts";
import {interpretColumnFindings} from "./interpretColumnFindings.ts";
import {interpretFieldFindings} from "./interpretFieldFindings.ts";
import {interpretFormFindings} from "./interpretFormFindings.ts";
import {interpretPlaceFindings} from "./interpretPlaceFindings.ts";
import {interpretSubjectFindings} from "./interpretSubjectFindings.ts";
import {interpretTableFindings} from "./interpretTableFindings.ts";
import {interpretValueFindings} from "./interpretValueFindings.ts";

export const interpretFindings = {
  ...interpretColumnFindings,
  ...interpretFieldFindings,
  ...interpretFormFindings,
  ...interpretPlaceFindings,
  ...interpretSubjectFindings,
  ...interpretTableFindings,
  ...interpretValueFindings
} satisfies Record<string, FindingWording>;
