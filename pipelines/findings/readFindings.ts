import type {FindingWording} from "./findingWording.ts";

export const readFindings = {} satisfies Record<string, FindingWording>;
