import type {
  MarkLetter,
  Progress,
  ProgressOffice,
  ProgressPeriod,
  StateLetter
} from "../release/progress.ts";

/** What a reader looks at in the grid: one form, one year or all, one organisation or all, one province or all. */
export interface ProgressChoice {
  readonly form: string;
  /** A year, or ALL_YEARS. */
  readonly year: string;
  /** Empty for all organisations together. */
  readonly organisation: string;
  /** Id of a province of today; empty for all. */
  readonly province: string;
}

export const ALL_YEARS = "all";

/** Null where the office does not owe the period. */
export type GridCell =
  | {readonly kind: "state"; readonly state: StateLetter; readonly mark: MarkLetter}
  | {
      readonly kind: "count";
      readonly received: number;
      readonly expected: number;
      readonly not_due: number;
    }
  | null;

export interface GridRow {
  readonly organisation: string | null;
  readonly place_id: string;
  /** Full name, for places that the pages have no list of. */
  readonly place: string | null;
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly periods: readonly ProgressPeriod[];
  readonly rows: readonly GridRow[];
}

export function periodsOfForm({periods}: Progress, form: string): ProgressPeriod[] {
  return periods.filter((period) => period.form === form);
}

/** Years of the form, the latest first. */
export function yearsOfForm(progress: Progress, form: string): string[] {
  const years = periodsOfForm(progress, form).map(({period_end}) => period_end.slice(0, 4));
  return [...new Set(years)].sort().reverse();
}

export function organisationsOfForm({offices}: Progress, form: string): string[] {
  return [...new Set(offices.filter((one) => one.form === form).map((one) => one.organisation))];
}

/** The form that most offices owe; undefined where nothing is owed. */
export function firstForm({forms, offices}: Progress): string | undefined {
  const owed = (code: string) => offices.filter(({form}) => form === code).length;
  return [...forms].sort((a, b) => owed(b.code) - owed(a.code))[0]?.code;
}

/** The last period of a form that was due by the day of the release; the first one where none was. */
export function latestDue(progress: Progress, form: string): ProgressPeriod | undefined {
  const periods = periodsOfForm(progress, form);
  const due = periods.filter(({due_on}) => due_on !== null && due_on < (progress.day ?? ""));
  return due[due.length - 1] ?? periods[0];
}

/**
 * Offices down, periods across, the latest first. With one organisation or one province: the state of
 * each office. Otherwise how many offices of each province have reported. `below` are the offices under
 * the chosen province.
 */
export function gridOf(
  progress: Progress,
  choice: ProgressChoice,
  below: readonly ProgressOffice[] = []
): Grid {
  const {form, year, organisation, province} = choice;
  const all = periodsOfForm(progress, form);
  const shown = all
    .map((period, at) => ({period, at}))
    .filter(({period}) => year === ALL_YEARS || period.period_end.startsWith(year))
    .reverse();
  const isChosen = (one: {form: string; province_id: string | null}) =>
    one.form === form && (province === "" || one.province_id === province);
  const rows =
    organisation === "" && province === ""
      ? progress.places.filter(isChosen).map((one) => ({
          organisation: null,
          place_id: one.place_id,
          place: null,
          cells: shown.map(({at}): GridCell => {
            const counts = one.counts.find(([turn]) => turn === at);
            if (counts === undefined) return null;
            const [, expected, received, not_due] = counts;
            return {kind: "count", expected, received, not_due};
          })
        }))
      : [...progress.offices, ...below]
          .filter(
            (one) => isChosen(one) && (organisation === "" || one.organisation === organisation)
          )
          .map((one) => ({
            organisation: one.organisation,
            place_id: one.place_id,
            place: one.place,
            cells: shown.map(({at}) => stateAt(one, at))
          }));
  return {
    periods: shown.map(({period}) => period),
    rows: rows.filter(({cells}) => cells.some((cell) => cell !== null))
  };
}

function stateAt({first, states, marks}: ProgressOffice, at: number): GridCell {
  const state = states[at - first];
  if (at < first || state === undefined || state === ".") return null;
  return {
    kind: "state",
    state: state as StateLetter,
    mark: (marks[at - first] ?? "-") as MarkLetter
  };
}
