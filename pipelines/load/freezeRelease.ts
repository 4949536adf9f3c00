import {OperatorError} from "../errors.ts";
import type {Clock} from "./accepted.ts";
import {timestampOf} from "./chunks.ts";
import {rowsOf} from "./rows.ts";
import type {Warehouse} from "./warehouse.ts";
import {inTransaction} from "./warehouse.ts";

export interface FrozenRelease {
  readonly number: number;
  readonly release: string;
  readonly note: string;
  readonly returns: number;
  /** False where it bore this note already. */
  readonly isNew: boolean;
}

const MOST_CHARACTERS = 400;

/**
 * Freezes what was published last under a note. Throws an OperatorError where nothing was published, where
 * the figures have moved since, and where the release bears another note.
 */
export async function freezeRelease(
  {connection}: Warehouse,
  given: string,
  clock: Clock = () => new Date()
): Promise<FrozenRelease> {
  const note = given.normalize("NFC").replace(/\s+/g, " ").trim();
  if (note === "" || note.length > MOST_CHARACTERS) {
    throw new OperatorError(
      `nothing is frozen: the note has ${note.length} characters; say in 1 to ${MOST_CHARACTERS} what this release is`
    );
  }
  const [row] = await rowsOf(connection, PUBLISHED);
  if (row === undefined) {
    throw new OperatorError('the figures are not published as they stand; run "build" first');
  }
  const number = Number(row["number"]);
  const before = row["note"] as string | null;
  if (before !== null && before !== note) {
    throw new OperatorError(
      `release ${number} is frozen already as “${before}”; it keeps its note, and new figures become a release of their own`
    );
  }
  if (before === null) {
    await inTransaction(connection, () =>
      connection.run("insert into raw.frozen_releases values ($1, $2, $3)", [
        number,
        note,
        timestampOf(clock())
      ])
    );
  }
  return {
    number,
    release: String(row["release"]),
    note,
    returns: Number(row["returns"]),
    isNew: before === null
  };
}

/** The release that the figures of now are: none where the ledger is ahead of them or they were not published. */
const PUBLISHED = `
  with
    counted as (select return_id from staging.returns where is_counted),
    state as (select release from intermediate.state),
    published as (
      select min(number) as number, release
      from raw.releases join state using (release)
      group by release
    )
  select number, release, returns, frozen.note
  from published
  join (select number, returns from raw.releases) using (number)
  left join raw.frozen_releases as frozen using (number)
  where not exists (
      from counted anti join (from raw.release_returns semi join published using (number))
      using (return_id)
    )
    and not exists (
      from (from raw.release_returns semi join published using (number)) anti join counted
      using (return_id)
    )`;
