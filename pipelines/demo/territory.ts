import {readFile} from "node:fs/promises";
import {join} from "node:path";

import Papa from "papaparse";

/** The places of the made-up programme: real names, as the codelists have them. */
export interface PlaceName {
  readonly id: string;
  readonly code: string;
  /** "Thái Bình" */
  readonly name: string;
  /** "Tỉnh Thái Bình" */
  readonly fullName: string;
}

/** A province to 30 June 2025, with the districts that it had on that day. */
export interface OldProvince extends PlaceName {
  readonly population: number;
  readonly regionName: string;
  readonly districts: readonly PlaceName[];
}

/** A province since 1 July 2025. */
export interface NewProvince extends PlaceName {
  readonly regionName: string;
  readonly predecessors: readonly OldProvince[];
  readonly communes: readonly PlaceName[];
}

type CsvRow = Readonly<Record<string, string>>;

/** Reads the places of 2021 to 2026 from the codelists below `dataDirectory`. */
export async function loadTerritory(dataDirectory: string): Promise<readonly NewProvince[]> {
  const places = join(dataDirectory, "codelists", "places");
  const [provinces, districts, communes, regions, changes] = await Promise.all([
    csvRows(join(places, "provinces.csv")),
    csvRows(join(places, "districts.csv")),
    csvRows(join(places, "communes_2025.csv")),
    csvRows(join(places, "country_and_regions.csv")),
    csvRows(join(dataDirectory, "crosswalks", "place_changes.csv"))
  ]);
  const regionNames = new Map(regions.map((row) => [row["id"] ?? "", row["name"] ?? ""]));
  const districtsOf = byParent(districts);
  const communesOf = byParent(communes);
  const successors = new Map(
    changes
      .filter(({from_id: from, to_id: to}) => isOld(from) && to?.startsWith("P34-") === true)
      .map((row) => [row["from_id"] ?? "", row["to_id"] ?? ""])
  );
  const old = provinces
    .filter(({id}) => isOld(id))
    .map((row): OldProvince => ({
      ...placeName(row),
      population: Number(row["population_2020"]),
      regionName: regionNames.get(row["region_2018"] ?? "") ?? "",
      districts: districtsOf.get(row["id"] ?? "") ?? []
    }));
  return provinces
    .filter(({id}) => id?.startsWith("P34-") === true)
    .map((row): NewProvince => ({
      ...placeName(row),
      regionName: regionNames.get(row["region_2025"] ?? "") ?? "",
      predecessors: old.filter(({id}) => successors.get(id) === row["id"]),
      communes: communesOf.get(row["id"] ?? "") ?? []
    }));
}

function isOld(id: string | undefined): boolean {
  return id?.startsWith("P63-") === true;
}

async function csvRows(path: string): Promise<readonly CsvRow[]> {
  const text = await readFile(path, "utf8");
  return Papa.parse<CsvRow>(text, {header: true, skipEmptyLines: true}).data;
}

function byParent(rows: readonly CsvRow[]): ReadonlyMap<string, readonly PlaceName[]> {
  const grouped = new Map<string, PlaceName[]>();
  for (const row of rows) {
    const parent = row["parent_id"] ?? "";
    const siblings = grouped.get(parent) ?? [];
    siblings.push(placeName(row));
    grouped.set(parent, siblings);
  }
  return grouped;
}

function placeName(row: CsvRow): PlaceName {
  return {
    id: row["id"] ?? "",
    code: row["code"] ?? "",
    name: row["name"] ?? "",
    fullName: row["full_name"] ?? ""
  };
}
