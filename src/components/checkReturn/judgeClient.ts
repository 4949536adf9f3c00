import type {Language} from "../../texts/language.ts";
import {CheckFault} from "./checkFault.ts";
import type {
  CheckedReturn,
  Download,
  Excerpt,
  FigureChoice,
  FigurePage,
  SavedFile
} from "./messages.ts";
import type {OnProgress} from "./workerChannel.ts";
import {createWorkerChannel} from "./workerChannel.ts";

/** Judged returns that the worker keeps; another is judged again when it is asked about. */
const MOST_HELD = 5;

/** The judge as the page sees it. Every promise may reject with a `CheckFault`; the next question starts anew. */
export interface JudgeClient {
  /** Starts the worker and loads the codelists, so that the first file need not wait. */
  prepare(): void;
  judge(key: number, file: File, onProgress: OnProgress): Promise<CheckedReturn>;
  excerpt(key: number, group: number, position: number): Promise<Excerpt>;
  figures(key: number, choice: FigureChoice): Promise<FigurePage>;
  download(key: number, what: Download): Promise<SavedFile>;
  /** Ends what is being done now. */
  stop(): void;
}

export interface JudgeClientOptions {
  /** Absolute addresses. */
  readonly worker: string;
  readonly codelists: string;
  readonly language: Language;
}

export function createJudgeClient({worker, codelists, language}: JudgeClientOptions): JudgeClient {
  const channel = createWorkerChannel(worker);
  const files = new Map<number, File>();
  let held: number[] = [];
  const begin = async (onProgress?: OnProgress) => {
    if (channel.isRunning()) return;
    held = [];
    channel.start();
    try {
      await channel.ask({kind: "begin", codelists, language}, onProgress);
    } catch (error) {
      const fault = error instanceof CheckFault ? error : new CheckFault("program");
      channel.end(fault);
      throw fault.reason === "program" ? new CheckFault("load", fault.message) : fault;
    }
  };
  const judge = async (key: number, onProgress?: OnProgress): Promise<CheckedReturn> => {
    await begin(onProgress);
    const file = files.get(key);
    if (file === undefined) throw new CheckFault("unreadable");
    for (const oldest of held.splice(0, held.length - MOST_HELD + 1)) {
      await channel.ask({kind: "forget", key: oldest});
    }
    const {judged} = await channel.ask({kind: "judge", key, file}, onProgress);
    held.push(key);
    return judged;
  };
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = queue.then(ask);
    queue = answer.catch(() => {});
    return answer;
  };
  const about = <T>(key: number, ask: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      if (!channel.isRunning() || !held.includes(key)) await judge(key);
      return ask();
    });
  return {
    prepare: () => void inTurn(() => begin()).catch(() => {}),
    judge(key, file, onProgress) {
      files.set(key, file);
      return inTurn(() => judge(key, onProgress));
    },
    excerpt: (key, group, position) =>
      about(key, async () => (await channel.ask({kind: "excerpt", key, group, position})).excerpt),
    figures: (key, choice) =>
      about(key, async () => (await channel.ask({kind: "figures", key, choice})).page),
    download: (key, what) =>
      about(key, async () => (await channel.ask({kind: "download", key, what})).saved),
    stop: () => channel.end(new CheckFault("stopped"))
  };
}
