import type {Codelists, Place} from "../../types.ts";

/** The 14,000 places as one list per property: half the text of a list of places. */
interface BundledCodelists extends Omit<Codelists, "places"> {
  readonly places: {readonly [Property in keyof Place]: readonly Place[Property][]};
}

/** The codelists as text for the browser. `unbundleCodelists` gives back the same values. */
export function bundleCodelists(codelists: Codelists): string {
  const {places, ...others} = codelists;
  const properties = Object.keys(places[0] ?? {}) as (keyof Place)[];
  const columns = properties.map((property) => [property, places.map((one) => one[property])]);
  return JSON.stringify({...others, places: Object.fromEntries(columns) as unknown});
}

export function unbundleCodelists(text: string): Codelists {
  const {places, ...others} = JSON.parse(text) as BundledCodelists;
  const columns = Object.entries(places) as [keyof Place, readonly unknown[]][];
  const rows = (columns[0]?.[1] ?? []).map(
    (_, index) =>
      Object.fromEntries(
        columns.map(([property, values]) => [property, values[index]])
      ) as unknown as Place
  );
  return {...others, places: rows};
}
