import type {CellTexts} from "./cellText.ts";
import type {FindingList} from "./findingList.ts";
import type {SharedStrings} from "./sharedStrings.ts";

/** What the cells of every sheet of one workbook need to know. */
export interface Book {
  readonly sharedStrings: SharedStrings;
  readonly texts: CellTexts;
  readonly isEpoch1904: boolean;
  readonly findings: FindingList;
  /** Whether a cell style shows a date; the styles are only read once somebody asks. */
  isDateStyle(style: number): boolean;
  /** Cells kept so far, in all sheets. */
  cellCount: number;
}
