import type {FindingWording} from "./findingWording.ts";

export const checkFindings = {} satisfies Record<string, FindingWording>;
