/** Enough for the labels of a year's returns, so that a flood of odd ones cannot fill the memory. */
const MOST_REMEMBERED = 20_000;

/** The same function, which answers a text it has met before without reading it again. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = read(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, answer);
    return answer;
  };
}
