/** Two ways to make labels comparable. */

/** Lower-case, without marks, đ → d, punctuation and odd spaces to single spaces. */
export function foldText(text: string): string {
  return text.normalize("NFD").toLowerCase();
}

/** Lower-case NFC with tone marks in one canonical place: hoà → hòa, thuỷ → thủy; quý stays. */
export function foldKeepingMarks(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
