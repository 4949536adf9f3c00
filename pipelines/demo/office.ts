import type {Reporter} from "./programme.ts";
import type {NewProvince, PlaceName} from "./territory.ts";

export type Layout = "indicators_down" | "places_down" | "long";

/** One office that owes a return every quarter while its place lives. */
export interface Office {
  readonly reporter: Reporter;
  readonly place: PlaceName;
  readonly era: "63" | "34";
  readonly level: "province" | "commune";
  readonly province: NewProvince;
  readonly layout: Layout;
  /** Places that its amounts are drawn for: its districts or communes, the old provinces, or itself. */
  readonly sources: readonly AmountSource[];
}

export interface AmountSource {
  readonly placeId: string;
  readonly fullName: string;
  /** The province of 2025 that it lies in. */
  readonly unitId: string;
  /** 1 for a million and a half people. */
  readonly weight: number;
}
