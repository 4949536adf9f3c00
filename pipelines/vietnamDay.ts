/** Offices live by the clock of Việt Nam, which knows no summer time; the ledger and machines live by UTC. */
const HOURS_AHEAD = 7;

/** A moment in milliseconds as the clocks there show it: `2026-11-27T06:45:00.000`. */
export function timeInVietnam(moment: number): string {
  return new Date(moment + HOURS_AHEAD * 3_600_000).toISOString().slice(0, -1);
}

/** The day that it is there, now or at another moment in milliseconds: `2026-11-27`. */
export function dayInVietnam(moment = Date.now()): string {
  return timeInVietnam(moment).slice(0, 10);
}

/** The same in SQL, for queries where no model is at hand: `intermediate.day_in_vietnam` is the models'. */
export function sqlDayInVietnam(moment: string): string {
  return `cast(${moment} + interval ${HOURS_AHEAD} hours as date)`;
}
