const DAY_SECONDS = 86_400;
const DAY_MILLISECONDS = 86_400_000;
/** Serial 1 is 1 January 1900, but Excel counts a 29 February 1900 (serial 60) that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const NO_SUCH_DAY = 60;
const LAST_DAY_1900 = 2_958_465;
const LAST_DAY_1904 = LAST_DAY_1900 - 1_462;

/**
 * A serial number as ISO text: `2024-03-31`, with a time where it has one (`2024-03-31T07:30:00`, to the
 * second), or a time alone below one day (`07:30:00`). Null where no such day exists: 29 February 1900,
 * before the epoch, after the year 9999.
 */
export function serialDate(serial: number, isEpoch1904: boolean): string | null {
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const time = seconds - day * DAY_SECONDS;
  if (!(serial >= 0) || day > (isEpoch1904 ? LAST_DAY_1904 : LAST_DAY_1900)) return null;
  if (day === 0 && !isEpoch1904) return timeText(time);
  if (day === NO_SUCH_DAY && !isEpoch1904) return null;
  const shift = !isEpoch1904 && day < NO_SUCH_DAY ? day + 1 : day;
  const epoch = isEpoch1904 ? EPOCH_1904 : EPOCH_1900;
  const date = new Date(epoch + shift * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return time === 0 ? date : `${date}T${timeText(time)}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
