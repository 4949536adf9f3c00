import type {Accident, Scene} from "./accident.ts";
import {CELL_ACCIDENTS, SENSE_ACCIDENTS} from "./cellAccidents.ts";
import type {Rota} from "./rota.ts";
import {rotaOf} from "./rota.ts";
import {DUPLICATE_ROW, PERSONAL_COLUMN, ROW_ACCIDENTS} from "./rowAccidents.ts";
import {SLIPS} from "./slipAccidents.ts";

const ACCIDENTS: readonly Accident[] = [
  ...CELL_ACCIDENTS,
  ...SENSE_ACCIDENTS,
  ...ROW_ACCIDENTS,
  PERSONAL_COLUMN,
  DUPLICATE_ROW
];

export function accidentRota(): Rota<Accident> {
  return rotaOf(ACCIDENTS);
}

export function slipRota(): Rota<Accident> {
  return rotaOf(SLIPS);
}

/** Spoils one thing in the return: the kind of mistake made least often so far that it has room for. */
export function spoil(scene: Scene, rota: Rota<Accident>): Accident | null {
  for (const accident of rota.inTurn()) {
    if (!accident.happen(scene, accident)) continue;
    rota.took(accident);
    return accident;
  }
  return null;
}
