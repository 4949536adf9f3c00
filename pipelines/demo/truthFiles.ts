import {closeSync, mkdirSync, openSync, writeSync} from "node:fs";
import {join} from "node:path";

import {addressOf} from "../address.ts";
import type {Draft, DraftValue} from "./draft.ts";
import type {Figure} from "./figures.ts";
import {baseText} from "./numberStyle.ts";
import type {Office} from "./office.ts";

/** What becomes of a file. `accepted` may carry warnings; some of `partly_accepted` is refused. */
export type ExpectedStatus =
  "accepted" | "partly_accepted" | "rejected" | "superseded" | "held" | "duplicate";

export interface TruthFiles {
  addReturn(
    file: string,
    office: Office,
    period: string,
    version: number,
    status: ExpectedStatus
  ): void;
  /** Values of a return that counts. */
  addValues(file: string, organisation: string, draft: Draft): void;
  addSpoiled(file: string, spoiled: Draft["spoiled"]): void;
  close(figures: readonly Figure[]): void;
}

const HEADERS = {
  returns: "file,organisation,place_id,period,version,status",
  observations:
    "file,sheet,cell,indicator,place_id,organisation,period,basis,scenario,house_type,value,blank,is_part,is_spoiled,is_loaded",
  spoiled: "file,sheet,cell,kind,codes,is_loaded,meant",
  figures: "indicator,geography,place_id,year,scenario,value,n_expected,n_reported"
} as const;
const LINES_AT_ONCE = 2_000;

/** The truth behind the returns, written from what was drawn and never from what a pipeline made of it. */
export function openTruthFiles(directory: string): TruthFiles {
  mkdirSync(directory, {recursive: true});
  const returns = openLines(join(directory, "returns.csv"), HEADERS.returns);
  const observations = openLines(join(directory, "observations.csv"), HEADERS.observations);
  const spoiled = openLines(join(directory, "spoiled.csv"), HEADERS.spoiled);
  return {
    addReturn: (file, {reporter, place}, period, version, status) => {
      returns.add([file, reporter.code, place.id, period, String(version), status]);
    },
    addValues: (file, organisation, draft) => {
      for (const value of draft.values) {
        observations.add(valueFields(file, organisation, draft.sheetName, value));
      }
    },
    addSpoiled: (file, cells) => {
      for (const {sheet, cell, kind, codes, isLoaded, meant} of cells) {
        const fields = [kind, codes.join("|"), yesNo(isLoaded), meant ?? ""];
        spoiled.add([file, sheet ?? "", cell ?? "", ...fields]);
      }
    },
    close: (figures) => {
      const lines = openLines(join(directory, "figures.csv"), HEADERS.figures);
      for (const figure of figures) lines.add(figureFields(figure));
      for (const each of [returns, observations, spoiled, lines]) each.close();
    }
  };
}

function valueFields(
  file: string,
  organisation: string,
  sheet: string,
  value: DraftValue
): readonly string[] {
  const isLoaded = value.spoil?.isLoaded ?? true;
  return [
    file,
    sheet,
    addressOf(value.row, value.column),
    value.measure.indicator,
    value.placeId,
    organisation,
    value.period,
    value.basis,
    value.scenario,
    value.houseType ?? "",
    value.amount === null ? "" : baseText(value, value.amount),
    value.blank ?? "",
    yesNo(value.isPart),
    yesNo(value.spoil !== null),
    yesNo(isLoaded)
  ];
}

function figureFields(figure: Figure): readonly string[] {
  const {indicator, geography, placeId, year, scenario, value, expected, reported} = figure;
  return [
    indicator,
    geography,
    placeId,
    String(year),
    scenario,
    value,
    expected === null ? "" : String(expected),
    reported === null ? "" : String(reported)
  ];
}

function yesNo(answer: boolean): string {
  return answer ? "yes" : "no";
}

interface Lines {
  add(fields: readonly string[]): void;
  close(): void;
}

/** A CSV file written in blocks, so that a hundred thousand returns need no more memory than ten. */
function openLines(path: string, header: string): Lines {
  const descriptor = openSync(path, "w");
  let waiting = [header];
  const flush = (): void => {
    if (waiting.length > 0) writeSync(descriptor, `${waiting.join("\n")}\n`);
    waiting = [];
  };
  return {
    add: (fields) => {
      waiting.push(fields.map(quoted).join(","));
      if (waiting.length >= LINES_AT_ONCE) flush();
    },
    close: () => {
      flush();
      closeSync(descriptor);
    }
  };
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
