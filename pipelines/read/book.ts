import type {CellTexts} from "./cellText.ts";
import type {FindingList} from "./findingList.ts";
import type {SharedStrings} from "./sharedStrings.ts";

/** What the cells of every sheet of one workbook need to know. */
export interface Book {
  readonly sharedStrings: SharedStrings;
  readonly texts: CellTexts;
  readonly isEpoch1904: boolean;
  readonly findings: FindingList;
  /** For each cell style, whether it shows a date; the styles are only read once somebody asks. */
  dateStyles(): readonly boolean[];
  /** Takes the numbers of the shared strings that cells point to, where somebody asks for them. */
  usedStrings: Set<number> | null;
  /** Cells kept so far, in all sheets. */
  cellCount: number;
}
