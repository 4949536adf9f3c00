/** Files of the release that are fetched by their key, each once. */
export function fetcher(data: string): <T>(path: string) => Promise<T> {
  const fetched = new Map<string, Promise<unknown>>();
  return <T>(path: string) => {
    const known = fetched.get(path);
    if (known !== undefined) return known as Promise<T>;
    const promise = fetchJson(new URL(data + path, document.baseURI));
    fetched.set(path, promise);
    promise.catch(() => fetched.delete(path)); // asked again at the next choice
    return promise as Promise<T>;
  };
}

async function fetchJson(address: URL): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response.json();
}
