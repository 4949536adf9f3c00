/** Enough for the labels of a year's returns, so that a flood of odd ones cannot fill the memory. */
const MOST_REMEMBERED = 20_000;
/** Longer texts stand in one return. */
const LONGEST_REMEMBERED = 500;

/** The same function, which answers a text it has met before without reading it again. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > LONGEST_REMEMBERED) return read(text);
    const own = ownCopy(text);
    const answer = read(own);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(own, answer);
    return answer;
  };
}

/** A text cut out of a file keeps the whole of it in memory as long as it is remembered itself. */
function ownCopy(text: string): string {
  const codes = new Array<number>(text.length);
  for (let index = 0; index < text.length; index++) codes[index] = text.charCodeAt(index);
  return String.fromCharCode(...codes);
}
