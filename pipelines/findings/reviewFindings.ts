import type {FindingWording} from "./findingWording.ts";

export const reviewFindings = {} satisfies Record<string, FindingWording>;
