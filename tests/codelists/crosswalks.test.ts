import {describe, expect, test} from "vitest";

import {countBy, cycleFrom, rowsOf} from "./tables.ts";

const changes = rowsOf("crosswalks/place_changes.csv");
const communes = rowsOf("crosswalks/communes.csv");
const provinces = rowsOf("codelists/places/provinces.csv");
const regionOf = new Map(provinces.map((row) => [row["id"], row["region_2025"]]));

function from(prefix: string): Record<string, string>[] {
  return changes.filter(
    (row) => row["from_id"]?.startsWith(prefix) && row["from_id"] !== row["to_id"]
  );
}

/** Where a place ends up, following every change: the ids without a successor. */
function ends(id: string): string[] {
  const next = changes.filter((row) => row["from_id"] === id && row["to_id"] !== id);
  return next.length === 0 ? [id] : next.flatMap((row) => ends(row["to_id"] ?? ""));
}

describe("changes of places", () => {
  test("all 63 provinces map whole into the 34, and none of the 34 is left out", () => {
    const steps = from("P63-");
    expect(steps).toHaveLength(63);
    expect(new Set(steps.map((row) => row["from_id"])).size).toBe(63);
    expect(new Set(steps.map((row) => row["to_id"])).size).toBe(34);
    expect(new Set(steps.map((row) => row["is_whole"]))).toEqual(new Set(["yes"]));
    expect(new Set(steps.map((row) => row["date"]))).toEqual(new Set(["2025-07-01"]));
  });

  test("eleven provinces continue unchanged and 23 are made of several", () => {
    const sizes = Object.values(countBy(from("P63-"), (row) => row["to_id"] ?? ""));
    expect(sizes.filter((size) => size === 1)).toHaveLength(11);
    expect(from("P63-").filter((row) => row["kind"] === "continues")).toHaveLength(11);
  });

  test("population of the parts equals that of the whole", () => {
    const people = new Map(provinces.map((row) => [row["id"], Number(row["population_2020"])]));
    for (const whole of provinces.filter((row) => row["era"] === "34")) {
      const parts = from("P63-").filter((row) => row["to_id"] === whole["id"]);
      const sum = parts.reduce((total, row) => total + (people.get(row["from_id"]) ?? NaN), 0);
      expect(sum, whole["name"]).toBe(people.get(whole["id"]));
    }
  });

  test("the provinces of 2003 split without fitting one of the 34, yet stay in one region", () => {
    for (const id of ["P61-12", "P61-66", "P61-92"]) {
      expect(from(id).map((row) => row["is_whole"])).toEqual(["no", "no"]);
      const regions = new Set(ends(id).map((end) => regionOf.get(end)));
      expect([...regions]).toEqual([regionOf.get(id)]);
    }
    expect(ends("P61-12")).toEqual(["P34-11", "P34-12"]);
  });

  test("old Hà Nội and Hà Tây lead to Hà Nội", () => {
    expect(ends("P64-01")).toEqual(["P34-01"]);
    expect(ends("P64-28")).toEqual(["P34-01"]);
  });

  test("every province that ended has a successor, every one in force has none", () => {
    for (const row of provinces) {
      const hasSuccessor = from(`${row["id"]}`).length > 0;
      expect(hasSuccessor, row["id"]).toBe(row["valid_to"] !== "");
    }
  });

  test("Đồng Nai becomes a city on 30 April 2026", () => {
    const event = changes.find((row) => row["from_id"] === "P34-75");
    expect(event).toMatchObject({to_id: "P34-75", kind: "type_changed", date: "2026-04-30"});
  });

  test("all 696 districts are abolished into one province each, the successor of their own", () => {
    const districts = from("D-");
    expect(districts).toHaveLength(696);
    const parent = new Map(
      rowsOf("codelists/places/districts.csv").map((row) => [row["id"], row["parent_id"]])
    );
    const successor = new Map(from("P63-").map((row) => [row["from_id"], row["to_id"]]));
    for (const row of districts) {
      expect(row).toMatchObject({kind: "abolished", date: "2025-07-01"});
      expect(row["to_id"]).toBe(successor.get(parent.get(row["from_id"])));
    }
  });

  test("changes name known places and kinds, and never lead back", () => {
    const ids = new Set(
      [...provinces, ...rowsOf("codelists/places/districts.csv")].map((row) => row["id"])
    );
    for (const row of changes) {
      expect(ids.has(row["from_id"]) && ids.has(row["to_id"]), JSON.stringify(row)).toBe(true);
      expect(row["kind"]).toMatch(
        /^(continues|merged|split|absorbed|renamed|type_changed|abolished)$/
      );
    }
    const next = (id: string): string[] => from(id).map((row) => row["to_id"] ?? "");
    for (const row of provinces) expect(cycleFrom(row["id"] ?? "", next)).toEqual([]);
  });
});

describe("changes of communes", () => {
  const old = rowsOf("codelists/places/communes_before_2025.csv");
  const present = rowsOf("codelists/places/communes_2025.csv");

  test("every commune of either structure has a place in them", () => {
    expect(communes).toHaveLength(10_629);
    const froms = new Set(communes.map((row) => row["from_id"]));
    const tos = new Set(communes.map((row) => row["to_id"]));
    expect(old.filter((row) => !froms.has(row["id"] ?? ""))).toEqual([]);
    expect(present.filter((row) => !tos.has(row["id"] ?? ""))).toEqual([]);
  });

  test("a commune never leaves the province that its own province became", () => {
    const district = new Map(
      rowsOf("codelists/places/districts.csv").map((row) => [row["id"], row["parent_id"]])
    );
    const parent = new Map(old.map((row) => [row["id"], district.get(row["parent_id"])]));
    const successor = new Map(from("P63-").map((row) => [row["from_id"], row["to_id"]]));
    const now = new Map(present.map((row) => [row["id"], row["parent_id"]]));
    for (const row of communes) {
      const before = parent.get(row["from_id"]) ?? district.get(row["from_id"]);
      expect(now.get(row["to_id"]), JSON.stringify(row)).toBe(successor.get(before));
    }
  });

  test("a commune that goes to several goes whole to none of them", () => {
    const targets = countBy(communes, (row) => row["from_id"] ?? "");
    for (const row of communes) {
      if ((targets[row["from_id"] ?? ""] ?? 0) > 1) expect(row["is_whole"]).toBe("no");
      else expect(row["is_whole"]).toBe("yes");
    }
  });
});
