import type {Change, Figure, Indicator} from "../release/release.ts";

/** One indicator of a place and year: all that its clause, its row and its chart are made of. */
export interface BriefingItem {
  readonly indicator: Pick<Indicator, "code" | "name_vi" | "name_en" | "unit" | "kind">;
  readonly topic: Topic;
  /** Of the year; undefined or without a value where nobody has reported. */
  readonly figure: Figure | undefined;
  readonly change: Change | undefined;
  /** All years of the place up to this one, oldest first. */
  readonly series: readonly Figure[];
}

export type Topic = "houses" | "funds" | "people" | "works";

/** A text that holds figures, so that a page can make each lead to its cells. */
export type Piece = string | {readonly amount: string; readonly item: BriefingItem};

export function piecesText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.amount)).join("");
}
