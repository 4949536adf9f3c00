import type {Headline} from "./headlines.ts";

/** What the year is summed up by. */
export type Theme = "houses" | "funds" | "people" | "workDays";

/**
 * The indicators that can speak for each theme, the best first: houses handed over; all funds, or the
 * largest part of them that is reported; attendances of people helped; work-days given.
 */
const THEMES: readonly (readonly [Theme, readonly string[]])[] = [
  ["houses", ["NHA_HOANTHANH", "NHA_HOTRO", "NHA_KHOICONG"]],
  ["funds", ["KP_TONG", "CUUTRO_PHANBO", "KP_CTMTQG", "QUY_VNN_THU", "NHA_KINHPHI"]],
  ["people", ["KCB_LUOT", "HO_HOTRO_SX", "VIECLAM_NGUOI", "HO_THOATNGHEO", "QUA_SUAT"]],
  ["workDays", ["NGAYCONG", "LUOT_THAMGIA"]]
];

export interface ThemedHeadline {
  readonly theme: Theme;
  readonly headline: Headline;
}

/**
 * One headline for each theme that has figures, no indicator twice: the newest year wins, then the
 * order above, so that a figure of ten years ago does not stand beside one of this year.
 */
export function themedHeadlines(headlines: readonly Headline[]): ThemedHeadline[] {
  const taken = new Set<string>();
  return THEMES.flatMap(([theme, codes]) => {
    const found = headlines
      .filter(({indicator}) => codes.includes(indicator.code) && !taken.has(indicator.code))
      .sort(
        (a, b) =>
          b.figure.year - a.figure.year ||
          codes.indexOf(a.indicator.code) - codes.indexOf(b.indicator.code)
      )[0];
    if (found === undefined) return [];
    taken.add(found.indicator.code);
    return [{theme, headline: found}];
  });
}
