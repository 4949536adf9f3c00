import type {ColumnRole} from "./columnRole.ts";
import {roleOfLines} from "./columnRole.ts";
import {withoutEcho} from "./echo.ts";
import type {FoundPeriod} from "./period.ts";
import {findPeriods} from "./period.ts";
import {holdsPersonalNumber} from "./personalNumber.ts";
import {looksLikePersonName} from "./personName.ts";
import type {LabelWords, RowLabel} from "./rowLabel.ts";
import {
  holdsYear,
  isSigned,
  opensNotes,
  opensSection,
  readLabelWords,
  readLoneLabel
} from "./rowLabel.ts";
import type {TitleLine} from "./titleLine.ts";
import {readTitleLine} from "./titleLine.ts";
import type {UnitLine} from "./unit.ts";
import {findUnitLine} from "./unit.ts";

const FIGURE = /^[-−(]?\s*\d/;
/** "m2" is a word. */
const FREE_DIGIT = /(?<!\p{L})\d/u;
const WORD = /\p{L}{2}/u;
const STARTS_WITH_LETTER = /^\p{L}/u;
/** "chưa có số liệu" stands for a figure, "để trống và ghi lý do ở cột ghi chú" does not. */
const SENTENCE = /^(?:\S+\s+){4}\S/;
const FOOTNOTE_MARK = /^(?:\(\d{1,2}\)|\*{1,3})$/;

/**
 * What the text of a cell says by itself, whatever stands around it. The same texts stand in many cells
 * of many returns, and many readers ask the same of them: each is read once, and what few ask when they ask.
 */
export class CellWords {
  /** Spaces, non-breaking spaces and line breaks each made one space, none at the ends. */
  readonly text: string;
  /** The lines of a cell, tidied each: a bilingual header has its languages on lines of their own. */
  readonly lines: readonly string[];
  readonly endsWithColon: boolean;
  readonly hasColon: boolean;
  /** A figure, perhaps with words behind it. */
  readonly isFigure: boolean;
  readonly hasFreeDigit: boolean;
  readonly hasWord: boolean;
  readonly startsWithLetter: boolean;
  readonly isSentence: boolean;
  readonly isFootnoteMark: boolean;
  readonly holdsPersonalNumber: boolean;
  private knownRole: ColumnRole | null | undefined = undefined;
  private isPerson: boolean | undefined = undefined;
  private namedUnit: UnitLine | null | undefined = undefined;
  private namedPeriods: readonly FoundPeriod[] | null = null;
  private asTitle: TitleLine | null = null;
  private endsTable: boolean | undefined = undefined;
  private namesDay: boolean | undefined = undefined;
  private headsSection: boolean | undefined = undefined;
  private namesYear: boolean | undefined = undefined;
  private known: LabelWords | null = null;
  private knownLone: RowLabel | null = null;
  private nameAlone: string | null = null;
  private readonly raw: string;

  constructor(raw: string) {
    const text = tidy(raw);
    this.raw = raw;
    this.text = text;
    this.lines = raw.includes("\n") ? linesIn(raw) : [text];
    this.hasColon = text.includes(":");
    this.endsWithColon = text.endsWith(":");
    this.isFigure = FIGURE.test(text);
    this.hasFreeDigit = FREE_DIGIT.test(text);
    this.hasWord = WORD.test(text);
    this.startsWithLetter = STARTS_WITH_LETTER.test(text);
    this.isSentence = SENTENCE.test(text);
    this.isFootnoteMark = FOOTNOTE_MARK.test(text);
    this.holdsPersonalNumber = holdsPersonalNumber(text);
  }

  /** What a column under this text holds; null where it speaks of figures or of nothing known. */
  get role(): ColumnRole | null {
    if (this.knownRole === undefined) this.knownRole = roleOfLines(this.lines);
    return this.knownRole;
  }

  get unitLine(): UnitLine | null {
    if (this.namedUnit === undefined) this.namedUnit = findUnitLine(this.text);
    return this.namedUnit;
  }

  get periods(): readonly FoundPeriod[] {
    this.namedPeriods ??= findPeriods(this.text);
    return this.namedPeriods;
  }

  /** As a line above a table. */
  get titleLine(): TitleLine {
    this.asTitle ??= readTitleLine(this.text);
    return this.asTitle;
  }

  get opensNotes(): boolean {
    this.endsTable ??= opensNotes(this.text);
    return this.endsTable;
  }

  get isSigned(): boolean {
    this.namesDay ??= isSigned(this.text);
    return this.namesDay;
  }

  get opensSection(): boolean {
    this.headsSection ??= opensSection(this.text);
    return this.headsSection;
  }

  get holdsYear(): boolean {
    this.namesYear ??= holdsYear(this.text);
    return this.namesYear;
  }

  /** As the label of a row whose ordinal has a cell of its own. */
  get label(): LabelWords {
    this.known ??= readLabelWords(this.text);
    return this.known;
  }

  /** As the label of a row without one. */
  get loneLabel(): RowLabel {
    this.knownLone ??= readLoneLabel(this.text);
    return this.knownLone;
  }

  /** Its text without the second spelling of a name that is written twice. */
  get withoutEcho(): string {
    this.nameAlone ??= withoutEcho(this.raw, this.text);
    return this.nameAlone;
  }

  get looksLikePersonName(): boolean {
    this.isPerson ??= looksLikePersonName(this.text);
    return this.isPerson;
  }
}

/** Of digits and separators alone, all of which say the same, and of which there are too many to remember. */
export const plainFigure = new CellWords("1");

const LONGEST_PLAIN = 24;

/** True for texts that `plainFigure` stands for: `1.234,5`, but not `0912345678`, which may be a person's. */
export function isPlainFigure(text: string): boolean {
  const {length} = text;
  if (length > LONGEST_PLAIN) return false;
  const first = text.charCodeAt(0);
  if (!(first >= 0x31 && first <= 0x39)) return false;
  for (let index = 1; index < length; index++) {
    const code = text.charCodeAt(index);
    const isDigit = code >= 0x30 && code <= 0x39;
    if (!isDigit && code !== 0x2c && code !== 0x2e) return false;
  }
  return true;
}

function linesIn(raw: string): readonly string[] {
  const lines = raw.split("\n").map((line) => line.replace(/[\s\u00a0]+/g, " ").trim());
  return lines.filter((line) => line !== "");
}

function tidy(text: string): string {
  if (isTidy(text)) return text;
  return text
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** No space but single ones between other characters. */
function isTidy(text: string): boolean {
  let wasSpace = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSpace = code === 0x20;
    if (isSpace ? wasSpace : isOddSpace(code)) return false;
    wasSpace = isSpace;
  }
  return !wasSpace || text === "";
}

/** White space other than the ordinary space, and what takes no room. */
function isOddSpace(code: number): boolean {
  if (code < 0x80) return code >= 9 && code <= 13;
  return code === 0xa0 || (code >= 0x1680 && ODD_SPACE.test(String.fromCharCode(code)));
}

const ODD_SPACE = /[\s\u200b\ufeff]/;
