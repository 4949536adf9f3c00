/**
 * What `Promise.all` gives, but rejects only once all have ended: a part that still writes would fill a
 * folder again that is removed because another part has failed.
 */
export async function allEnded<const T extends readonly Promise<unknown>[]>(
  parts: T
): Promise<{-readonly [K in keyof T]: Awaited<T[K]>}> {
  await Promise.allSettled(parts);
  return Promise.all(parts);
}
