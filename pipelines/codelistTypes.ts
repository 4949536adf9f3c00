import type {Form} from "./formTypes.ts";

/** Shapes of the codelists that `codelists/` loads: what stages may know about the world. */

export type PlaceLevel = "country" | "region" | "province" | "district" | "commune";

export interface Place {
  /** Ours: `VN`, `R18-DBSH`, `R25-DBSH`, `P61-12`, `P64-28`, `P63-01`, `P34-01`, `D-001`, `C63-00001`, `C34-00004`. */
  readonly id: string;
  /** The code of the Statistics Office, no key by itself. */
  readonly code: string;
  /** `61`, `64`, `63` or `34`: the structure of provinces the place belongs to; `all` for the country. */
  readonly era: string;
  readonly level: PlaceLevel;
  readonly type: string;
  readonly name: string;
  readonly fullName: string;
  readonly nameEn: string;
  readonly parentId: string | null;
  /** ISO dates, inclusive; null for open. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Other spellings met in returns. */
  readonly aliases: readonly string[];
}

export interface Indicator {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Base unit: `VND`, `căn`, `lượt người`, … */
  readonly unit: string;
  readonly valueType: "count" | "money" | "measure" | "ratio";
  readonly kind: "flow" | "stock";
  readonly synonyms: readonly string[];
}

export interface Organisation {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly variants: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A closed list of breakdown values with their spellings (house types, beneficiaries, sources of funds, kinds of work). */
export interface BreakdownItem {
  readonly dimension: "house_type" | "beneficiary" | "funding_source" | "work_kind";
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly synonyms: readonly string[];
}

/** What a data steward decided that a label means where no list knows it (data/crosswalks/matches.csv). */
export interface LabelDecision {
  readonly kind: "place" | "indicator" | "organisation";
  /** As returns write it; compared without regard to case, punctuation and the place of tone marks. */
  readonly text: string;
  /** The place under which it holds, as written; null: everywhere. */
  readonly parentText: string | null;
  /** A place id, or the code of an indicator or organisation. */
  readonly code: string;
  /** The office that decided, never a person. */
  readonly decidedBy: string;
  /** ISO date. */
  readonly decidedOn: string;
  readonly reason: string;
}

/** Everything `interpret` may know about the world: plain values, so that the browser can be given the same. */
export interface Codelists {
  readonly places: readonly Place[];
  readonly indicators: readonly Indicator[];
  readonly organisations: readonly Organisation[];
  readonly breakdowns: readonly BreakdownItem[];
  readonly forms: readonly Form[];
  readonly matches: readonly LabelDecision[];
}
