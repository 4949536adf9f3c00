import type {FindingWording} from "./findingWording.ts";

export const interpretFindings = {} satisfies Record<string, FindingWording>;
