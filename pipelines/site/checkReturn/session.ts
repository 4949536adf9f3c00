import {gunzipSync} from "fflate";

import type {Answer, Progress, Question} from "../../../src/components/checkReturn/messages.ts";
import type {Language} from "../../../src/texts/language.ts";
import {browserEnvironment} from "../../browserEnvironment.ts";
import {createInterpreter} from "../../interpret/index.ts";
import type {Judge} from "../../judge.ts";
import {judgeBlob} from "../../judgeBlob.ts";
import type {Codelists} from "../../types.ts";
import {unbundleCodelists} from "./codelistBundle.ts";
import {saveFindings} from "./download.ts";
import type {HeldReturn} from "./heldReturn.ts";
import {describeReturn, holdReturn} from "./heldReturn.ts";

type OnProgress = (progress: Progress) => void;

/** What one worker knows: the codelists, and the returns that the page may still ask about. */
export interface CheckSession {
  /** Throws where the page asks for what is not held, or where the codelists cannot be had. */
  answer(question: Question, onProgress: OnProgress): Promise<Answer>;
}

interface Begun {
  readonly language: Language;
  readonly judge: Judge;
}

export function createSession(fetchBytes = fetchedBytes, today = localDate): CheckSession {
  let begun: Begun | null = null;
  const held = new Map<number, HeldReturn>();
  const returnOf = (key: number): HeldReturn => {
    const found = held.get(key);
    if (found === undefined) throw new Error(`a return that is not held: ${key}`);
    return found;
  };
  return {
    async answer(question, onProgress) {
      switch (question.kind) {
        case "begin": {
          onProgress({stage: "codelists", cells: 0});
          const codelists = unbundleCodelists(textOf(await fetchBytes(question.codelists)));
          begun = {language: question.language, judge: judgeOf(codelists, today())};
          return {kind: "begin"};
        }
        case "judge": {
          if (begun === null) throw new Error("asked to judge before the codelists were read");
          onProgress({stage: "read", cells: 0});
          const judge = withProgress(begun.judge, onProgress);
          const judged = await judgeBlob(question.file, judge);
          const one = holdReturn(question.file, judged, judge.codelists, begun.language);
          held.set(question.key, one);
          return {kind: "judge", judged: describeReturn(one)};
        }
        case "forget":
          held.delete(question.key);
          return {kind: "forget"};
        case "excerpt": {
          const excerpt = returnOf(question.key).excerptOf(question.group, question.position);
          if (excerpt === null) throw new Error(`no such cell: ${question.position}`);
          return {kind: "excerpt", excerpt};
        }
        case "figures":
          return {kind: "figures", page: returnOf(question.key).figures.choose(question.choice)};
        case "download":
          return {
            kind: "download",
            saved: await saveFindings(returnOf(question.key), question.what)
          };
      }
    }
  };
}

function judgeOf(codelists: Codelists, today: string): Judge {
  return {
    codelists,
    interpreter: createInterpreter(codelists),
    environment: browserEnvironment,
    today
  };
}

/** Says when reading is over and understanding begins: each may take seconds on a large file. */
function withProgress(judge: Judge, onProgress: OnProgress): Judge {
  return {
    ...judge,
    interpreter: {
      interpret(file) {
        let cells = 0;
        for (const {rows} of file.sheets) for (const row of rows) cells += row.cells.length;
        onProgress({stage: "interpret", cells});
        return judge.interpreter.interpret(file);
      }
    }
  };
}

async function fetchedBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the codelists could not be loaded: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Some servers mark a name that ends in .gz as compressed, so that the browser has inflated it already. */
function textOf(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(isPacked ? gunzipSync(bytes) : bytes);
}

/** Today where the reader is: ISO date. */
function localDate(): string {
  const now = new Date();
  const part = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
