import type {FindingWording} from "./findingWording.ts";
import {interpretPlaceFindings} from "./interpretPlaceFindings.ts";
import {interpretValueFindings} from "./interpretValueFindings.ts";

export const interpretFindings = {
  ...interpretPlaceFindings,
  ...interpretValueFindings
} satisfies Record<string, FindingWording>;
