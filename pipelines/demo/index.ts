export type {DemonstrationOptions, DemonstrationSummary} from "./writeDemonstration.ts";
export {writeDemonstration} from "./writeDemonstration.ts";
