/**
 * The one way from a page into the pipelines: bundled for the browser as a script of its own and started
 * as a worker by `src/components/checkReturn`, which knows its messages and nothing else. It fetches the
 * codelists, sends nothing and keeps nothing: what it holds is gone with the page.
 */
import type {Reply, Request} from "../../../src/components/checkReturn/messages.ts";
import {createSession} from "./session.ts";

/** The scope of a worker; the library of types for it cannot stand beside that of pages. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply): void;
}

const scope = globalThis as unknown as WorkerScope;
const session = createSession();

scope.onmessage = ({data: {turn, question}}) => {
  session
    .answer(question, (progress) => scope.postMessage({turn, progress}))
    .then((answer) => scope.postMessage({turn, answer}))
    .catch((error: unknown) => scope.postMessage({turn, fault: String(error)}));
};
