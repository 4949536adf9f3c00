import type {BreakdownItem, Codelists, Form, Indicator, Organisation, Period} from "../types.ts";
import {createBreakdownFinder} from "./breakdown.ts";
import {CellWords} from "./cellWords.ts";
import type {RoleReader} from "./columnRole.ts";
import {createRoleReader} from "./columnRole.ts";
import type {DecidedBody, DecidedLabels} from "./labelDecisions.ts";
import {decidedLabelsOf} from "./labelDecisions.ts";
import type {LabelMatcher} from "./labelMatcher.ts";
import {createLabelMatcher} from "./labelMatcher.ts";
import type {LabelReader} from "./labelReader.ts";
import {createLabelReader} from "./labelReader.ts";
import {officePlaceWords} from "./office.ts";
import type {FoundPeriod} from "./period.ts";
import {findImpossiblePeriod, findPeriods, parsePeriod} from "./period.ts";
import {periodOfFileName} from "./periodOfName.ts";
import type {PhraseFinder, PhraseHit, Words} from "./phraseFinder.ts";
import {createPhraseFinder, wordsOf} from "./phraseFinder.ts";
import type {PlaceMatcher} from "./placeMatcher.ts";
import {createPlaceMatcher} from "./placeMatcher.ts";
import {remember} from "./remember.ts";
import {isTotalLabel} from "./rowLabel.ts";
import {SilentSheets} from "./silentSheets.ts";
import type {SuggestionBudget} from "./suggestions.ts";
import {newBudget} from "./suggestions.ts";
import type {TitleLine} from "./titleLine.ts";
import {readTitleLine} from "./titleLine.ts";
import type {Unit, UnitLine} from "./unit.ts";
import {findUnitLine, parseUnit} from "./unit.ts";

/** The codelists, indexed once for all the files that one interpreter reads. */
export interface World {
  readonly texts: TextReaders;
  readonly places: PlaceMatcher;
  readonly labels: LabelReader;
  readonly roles: RoleReader;
  readonly indicatorByCode: ReadonlyMap<string, Indicator>;
  readonly indicators: LabelMatcher<Indicator>;
  readonly breakdowns: Readonly<Record<BreakdownItem["dimension"], LabelMatcher<BreakdownItem>>>;
  /** The names of all breakdowns, to be found in a title. */
  readonly breakdownNames: PhraseFinder<BreakdownItem>;
  readonly organisationLabels: LabelMatcher<Organisation>;
  readonly silentSheets: SilentSheets;
  /** Renewed for each file. */
  readonly suggesting: SuggestionBudget;
  /** Columns that tell a form which sets a unit. */
  readonly formHeaders: {
    readonly forms: readonly Form[];
    readonly finder: PhraseFinder<Form["headers"][number]>;
  };
  /** NHA_HOANTHANH → NHA_KINHPHI: the money side of what a family of indicators counts, where there is just one. */
  moneySideOf(indicator: Indicator): Indicator | null;
}

/** What the same words say in every file: read once, remembered. */
export interface TextReaders {
  /** The text of a cell as the file holds it. */
  readonly cell: (raw: string) => CellWords;
  readonly periods: (text: string) => readonly FoundPeriod[];
  /** A cell that holds a period, by itself or among other words. */
  readonly period: (text: string) => FoundPeriod | null;
  readonly impossiblePeriod: (text: string) => string | null;
  readonly unit: (text: string) => Unit | null;
  readonly unitLine: (text: string) => UnitLine | null;
  readonly bodies: (text: string) => NamedBodies;
  /** The words of an office's line that name its place. */
  readonly officePlace: (line: string) => string | null;
  readonly titleLine: (text: string) => TitleLine;
  readonly isTotal: (label: string) => boolean;
  /** The form whose title stands in a text, the longest where there are several. */
  readonly form: (text: string) => Form | null;
  readonly fileName: (name: string) => Period | null;
}

/** The organisations that a line names, longest name first, with the line's words. */
export interface NamedBodies {
  readonly words: Words;
  readonly hits: readonly PhraseHit<Organisation>[];
  /** Where no list but a steward's decision names the first of them. */
  readonly decided: DecidedBody | null;
}

export function worldOf(codelists: Codelists): World {
  const {breakdowns, forms, indicators, organisations, places} = codelists;
  const matcherOf = (dimension: BreakdownItem["dimension"]): LabelMatcher<BreakdownItem> =>
    createLabelMatcher(
      breakdowns
        .filter((item) => item.dimension === dimension)
        .map((item) => ({item, labels: [item.code, item.nameVi, item.nameEn, ...item.synonyms]}))
    );
  const decided = decidedLabelsOf(codelists);
  const texts = createTextReaders(codelists, decided);
  const placeMatcher = createPlaceMatcher(places, decided.places);
  return {
    texts,
    places: placeMatcher,
    labels: createLabelReader(codelists, decided),
    roles: createRoleReader(),
    indicatorByCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    indicators: createLabelMatcher(
      indicators.map((item) => ({
        item,
        labels: [item.code, item.nameVi, item.nameEn, ...item.synonyms]
      }))
    ),
    breakdowns: {
      house_type: matcherOf("house_type"),
      beneficiary: matcherOf("beneficiary"),
      funding_source: matcherOf("funding_source"),
      work_kind: matcherOf("work_kind")
    },
    breakdownNames: createBreakdownFinder(breakdowns).inside,
    organisationLabels: createLabelMatcher(
      organisations.map((item) => ({
        item,
        labels: [item.code, item.nameVi, item.nameEn, ...item.variants]
      }))
    ),
    formHeaders: createFormHeaders(forms),
    silentSheets: new SilentSheets(texts.fileName, placeMatcher.stretchAt),
    suggesting: newBudget(),
    moneySideOf: createMoneySides(indicators)
  };
}

function createTextReaders({forms, organisations}: Codelists, decided: DecidedLabels): TextReaders {
  const bodies = createPhraseFinder(
    organisations.flatMap((value) =>
      [value.nameVi, value.nameEn, ...value.variants].map((phrase) => ({phrase, value}))
    )
  );
  const formTitles = createPhraseFinder(
    forms.flatMap((value) => value.titles.map((phrase) => ({phrase, value})))
  );
  const bodiesOf = remember((text) => bodiesIn(text, bodies, decided));
  return {
    cell: remember((raw) => new CellWords(raw)),
    periods: remember(findPeriods),
    period: remember((text) => parsePeriod(text) ?? findPeriods(text)[0] ?? null),
    impossiblePeriod: remember(findImpossiblePeriod),
    unit: remember(parseUnit),
    unitLine: remember(findUnitLine),
    bodies: bodiesOf,
    officePlace: remember((line) => officePlaceWords(line, bodiesOf(line))),
    titleLine: remember(readTitleLine),
    isTotal: remember(isTotalLabel),
    form: remember((text) => formTitles.find(wordsOf(text))[0]?.value ?? null),
    fileName: remember(periodOfFileName)
  };
}

function createFormHeaders(all: readonly Form[]): World["formHeaders"] {
  const forms = all.filter(({usualUnit}) => usualUnit !== null);
  const phrases = forms.flatMap(({headers}) =>
    headers.flatMap((value) => value.map((phrase) => ({phrase, value})))
  );
  return {forms, finder: createPhraseFinder(phrases)};
}

function bodiesIn(
  text: string,
  bodies: PhraseFinder<Organisation>,
  decided: DecidedLabels
): NamedBodies {
  const words = wordsOf(text);
  const hits = bodies.find(words);
  if (hits.length > 0) return {words, hits, decided: null};
  const byDecision = decided.bodies.find(words);
  return {
    words,
    hits: byDecision.map((hit) => ({...hit, value: hit.value.organisation})),
    decided: byDecision[0]?.value ?? null
  };
}

function createMoneySides(indicators: readonly Indicator[]): World["moneySideOf"] {
  const families = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    if (indicator.valueType !== "money") continue;
    const family = familyOf(indicator);
    families.set(family, [...(families.get(family) ?? []), indicator]);
  }
  return (indicator) => {
    const side = families.get(familyOf(indicator)) ?? [];
    return side.length === 1 ? (side[0] ?? null) : null;
  };
}

function familyOf({code}: Indicator): string {
  const end = code.indexOf("_");
  return end < 0 ? code : code.slice(0, end);
}
