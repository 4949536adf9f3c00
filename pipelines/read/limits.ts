const MEBIBYTE = 1024 * 1024;

/**
 * How much of anything `read` accepts, checked before memory is taken. The largest return known to us has
 * 11,000 rows; these leave room for a hundred times that, and none for a file made to exhaust the machine.
 */
export const limits = {
  /** Bytes of a file as received. */
  fileBytes: 100 * MEBIBYTE,
  /** Bytes of an .xls or .xlsb workbook; of the latter also once inflated. 65,536 rows of 40 columns take 40 MB. */
  foreignBytes: 48 * MEBIBYTE,
  /** Entries in a zip directory. A workbook of 200 sheets has about 420. */
  zipEntries: 1_000,
  /** Bytes of all zip entries together once inflated, as the directory declares them; inflating never passes it. */
  inflatedBytes: 256 * MEBIBYTE,
  /** Inflated to packed size of one entry. Sheets reach 30; a bomb of blanks about 1,000. */
  inflateRatio: 200,
  /** Below this size an entry may be packed at any ratio. */
  inflateRatioFrom: MEBIBYTE,
  sheets: 256,
  /** Excel's own. */
  rows: 1_048_576,
  /** Excel's own: column XFD. */
  columns: 16_384,
  /** Cells that hold something, in all sheets together. */
  cells: 4_000_000,
  /** Characters of one cell: Excel's own. */
  cellLength: 32_767,
  /** Characters of one cell's text as a workbook stores it, where `_x000D_` is one character. */
  storedTextLength: 32_767 * 7,
  merges: 100_000,
  /** Cells that an OpenDocument stores once and repeats: a handful of bytes may stand for a whole sheet. */
  repeatedCells: 200_000,
  /** Findings on single cells; a file with more is refused as a whole. */
  cellFindings: 1_000
} as const;
