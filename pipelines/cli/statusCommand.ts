import {stdout} from "node:process";

import type {Language} from "../findings/catalogue.ts";
import type {Warehouse} from "../load/warehouse.ts";
import {openWarehouse} from "../load/warehouse.ts";
import type {ExpectedQuestion} from "../query/expectedReturns.ts";
import {expectedStatus, overdueStatus} from "../query/expectedReturns.ts";
import type {ReturnStatus, WarehouseStatus} from "../query/status.ts";
import {warehouseStatus} from "../query/status.ts";
import {dayInVietnam} from "../vietnamDay.ts";
import {sayOfReturn} from "./decisionTexts.ts";
import {renderExpected, renderOverdue} from "./expectedTables.ts";
import type {StatusFlags} from "./flags.ts";
import {renderTable} from "./renderTable.ts";
import {statusWord} from "./statusWord.ts";
import {say} from "./texts.ts";

/** What came, what counts, and what is owed; with `--overdue` the offices to write to. */
export async function runStatus(flags: StatusFlags): Promise<void> {
  const open = await openWarehouse(flags.warehouse, {readOnly: true});
  try {
    const question = questionOf(flags);
    if (flags.overdue === true) await writeOverdue(open, question, flags);
    else await writeStatus(open, question, flags);
  } finally {
    open.close();
  }
}

async function writeOverdue(
  open: Warehouse,
  question: ExpectedQuestion,
  {json, lang}: StatusFlags
): Promise<void> {
  const overdue = await overdueStatus(open, question);
  stdout.write(
    json === true ? `${JSON.stringify(overdue, null, 2)}\n` : renderOverdue(overdue, lang)
  );
}

async function writeStatus(
  open: Warehouse,
  question: ExpectedQuestion,
  {warehouse, json, lang}: StatusFlags
): Promise<void> {
  const status = await warehouseStatus(open);
  const expected = await expectedStatus(open, question);
  if (json === true) {
    stdout.write(`${JSON.stringify({...status, expected}, null, 2)}\n`);
    return;
  }
  const {returns, observations} = status;
  stdout.write(`${say(lang, "statusHeading", {warehouse, returns, observations})}\n\n`);
  const byStatus = Object.entries(status.byStatus).map(([name, count]) => [
    statusWord(name, lang),
    String(count)
  ]);
  stdout.write(renderTable(say(lang, "statusColumns").split("|"), byStatus, [false, true]));
  stdout.write(`\n${sayOfReturn(lang, "settled", status.warnings)}\n`);
  stdout.write(`\n${renderExpected(expected, lang)}`);
  stdout.write(renderListed(status, lang));
}

function questionOf({form, period, today}: StatusFlags): ExpectedQuestion {
  return {today: today ?? dayInVietnam(), form: form ?? null, period: period ?? null};
}

function renderListed(status: WarehouseStatus, lang: Language): string {
  const {held, partlyAccepted, rejected, superseded, withdrawn} = status;
  const listed = [...rejected, ...held, ...partlyAccepted, ...withdrawn, ...superseded];
  return listed.length === 0 ? "" : `\n${renderReturns(listed, lang)}`;
}

function renderReturns(returns: readonly ReturnStatus[], lang: Language): string {
  return renderTable(
    say(lang, "statusListed").split("|"),
    returns.map((one) => [
      statusWord(one.status, lang),
      one.file,
      one.organisation ?? "",
      one.place ?? "",
      one.period ?? "",
      String(one.errors),
      String(one.warnings)
    ]),
    [false, false, false, false, false, true, true]
  );
}
