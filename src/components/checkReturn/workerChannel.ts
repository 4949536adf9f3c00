import {CheckFault, reasonOf} from "./checkFault.ts";
import type {Answer, Progress, Question, Reply, Request} from "./messages.ts";

/** No return that we know takes a tenth of it, on a slow phone. */
export const DEADLINE_SECONDS = 60;

export type OnProgress = (progress: Progress) => void;

type QuestionOf<Kind extends Question["kind"]> = Extract<Question, {readonly kind: Kind}>;
type AnswerTo<Kind extends Question["kind"]> = Extract<Answer, {readonly kind: Kind}>;

/** One worker at a time, asked one question at a time; one that takes too long ends the worker. */
export interface WorkerChannel {
  isRunning(): boolean;
  start(): void;
  /** Rejects with a `CheckFault`. */
  ask<Kind extends Question["kind"]>(
    question: QuestionOf<Kind>,
    onProgress?: OnProgress
  ): Promise<AnswerTo<Kind>>;
  /** Ends the worker; the question that waits is answered with the fault. */
  end(fault: CheckFault): void;
}

interface Waiting {
  readonly turn: number;
  readonly onProgress: OnProgress;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: CheckFault) => void;
}

export function createWorkerChannel(address: string): WorkerChannel {
  let running: Worker | null = null;
  let waiting: Waiting | null = null;
  let turn = 0;
  const end = (fault: CheckFault) => {
    running?.terminate();
    running = null;
    waiting?.reject(fault);
  };
  return {
    end,
    isRunning: () => running !== null,
    start() {
      running = new Worker(address, {type: "module"});
      running.onmessage = ({data}: MessageEvent<Reply>) => {
        if (waiting !== null && waiting.turn === data.turn) settle(waiting, data);
      };
      running.onerror = (event) => {
        event.preventDefault();
        end(new CheckFault("program", event.message));
      };
    },
    ask: (question, onProgress = () => {}) =>
      new Promise<Answer>((resolve, reject) => {
        const timer = setTimeout(() => end(new CheckFault("deadline")), DEADLINE_SECONDS * 1000);
        const close = () => {
          clearTimeout(timer);
          waiting = null;
        };
        waiting = {
          turn: ++turn,
          onProgress,
          resolve: (answer) => (close(), resolve(answer)),
          reject: (fault) => (close(), reject(fault))
        };
        running?.postMessage({turn, question} satisfies Request);
      }) as Promise<AnswerTo<typeof question.kind>>
  };
}

function settle(waiting: Waiting, reply: Reply): void {
  if ("progress" in reply) waiting.onProgress(reply.progress);
  else if ("answer" in reply) waiting.resolve(reply.answer);
  else waiting.reject(new CheckFault(reasonOf(reply.fault), reply.fault));
}
