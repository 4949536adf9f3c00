import type {Quarter} from "./calendar.ts";
import type {Office} from "./office.ts";

/** `2024-04/2024-04-17-mttq-thai-binh-34-q1-2024`: in the order in which the returns came in. */
export function fileNameOf(
  {reporter, place}: Office,
  {year, quarter}: Quarter,
  arrival: string
): {readonly folder: string; readonly base: string} {
  const office = `${reporter.code}-${place.name}-${place.code}`;
  return {
    folder: arrival.slice(0, 7),
    base: `${arrival}-${plain(office)}-q${quarter}-${year}`
  };
}

export function daysLater(date: string, days: number): string {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}

/** Lower-case Latin letters, digits and hyphens. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}
