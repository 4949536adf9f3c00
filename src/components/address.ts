/** What a reader has chosen, kept in the address so that a link shows the same. */

export function choicesInAddress(): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(location.search));
}

/** Writes the choices into the address; those at their first value are left out, to keep links short. */
export function putInAddress(
  choices: Readonly<Record<string, string>>,
  first: Readonly<Record<string, string>>
): void {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) {
    if (value !== "" && value !== first[name]) query.set(name, value);
  }
  const text = query.toString();
  const address = `${location.pathname}${text === "" ? "" : `?${text}`}${location.hash}`;
  if (address !== location.pathname + location.search + location.hash) {
    history.pushState(null, "", address);
  }
}

/** Back and forward show what was chosen then. */
export function onAddressChange(listener: () => void): void {
  addEventListener("popstate", listener);
}
