import type {FindingWording} from "./findingWording.ts";

export const loadFindings = {} satisfies Record<string, FindingWording>;
