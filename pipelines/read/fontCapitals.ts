/**
 * TCVN3 has no capital letters with a tone: fonts such as .VnTimeH show small ones as capitals, and the
 * text tells only by the letters around them. `TỉNH LàO CAI` is `TỈNH LÀO CAI`; "Hà Nội" stays.
 */
export function capitalised(text: string): string {
  if (!/[a-z]/.test(text) && /\p{L}[A-Z]/u.test(text)) return text.toUpperCase();
  return text.replace(/\p{L}{2,}/gu, (word) =>
    !/[a-z]/.test(word) && /[A-Z].*[A-Z]/.test(word) ? word.toUpperCase() : word
  );
}
