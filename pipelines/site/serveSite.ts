import {existsSync, readFileSync, realpathSync} from "node:fs";
import type {IncomingMessage, Server, ServerResponse} from "node:http";
import {createServer} from "node:http";
import {join, resolve} from "node:path";

import sirv from "sirv";

import {OperatorError} from "../errors.ts";
import {headerPolicy} from "./policy.ts";

export interface ServeSiteOptions {
  readonly dir: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: (message: string) => void;
}

export interface RunningSite {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Files are looked up at each request, and sent as the build compressed them. */
const SIRV = {dev: true, dotfiles: false, brotli: true, gzip: true} as const;

/** Names with a content hash never change what they hold. */
const HASHED = /\.(?:[0-9a-f]{8}|[0-9A-Z]{8})\.[a-z0-9]+$/;

/** Serves a built site on this machine alone. Throws OperatorError where the port is taken. */
export async function serveSite({dir, port, log}: ServeSiteOptions): Promise<RunningSite> {
  if (!existsSync(join(dir, "index.html"))) {
    throw new OperatorError(`No site at ${resolve(dir)}: run “chung-tay site” first.`);
  }
  const server = createServer(siteHandler(dir));
  await listen(server, port);
  const bound = server.address();
  const address = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : port}`;
  log(`site: ${address}/`);
  return {
    address,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      })
  };
}

/**
 * Follows the link at `dir` anew at each request, so that a build swapped in is seen at once. A page
 * loaded just before finds its scripts in the build before.
 */
function siteHandler(dir: string): (request: IncomingMessage, response: ServerResponse) => void {
  type Handler = ReturnType<typeof sirv>;
  const handlers = new Map<string, Handler>();
  return (request, response) => {
    const pathname = (request.url ?? "/").split("?")[0] ?? "/";
    const current = realpathSync(dir);
    if (!handlers.has(current)) handlers.set(current, sirv(current, SIRV));
    const [newest, ...older] = [...handlers.values()].reverse();
    setHeaders(response, pathname);
    if (isPageWithoutSlash(current, pathname)) {
      response.writeHead(301, {
        Location: `${pathname}/${(request.url ?? "").slice(pathname.length)}`
      });
      response.end();
      return;
    }
    const missing = () => sendMissing(current, request, response);
    newest?.(request, response, () => {
      const previous = HASHED.test(pathname) ? older[0] : undefined;
      if (previous === undefined) missing();
      else previous(request, response, missing);
    });
  };
}

function setHeaders(response: ServerResponse, pathname: string): void {
  response.setHeader("Content-Security-Policy", headerPolicy(pathname));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader(
    "Cache-Control",
    HASHED.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache"
  );
}

/** Links inside a page are relative to its folder, so the address must end in a slash. */
function isPageWithoutSlash(dir: string, pathname: string): boolean {
  if (pathname.endsWith("/") || !/^[\w/.-]+$/.test(pathname) || pathname.includes(".."))
    return false;
  return !pathname.startsWith("//") && existsSync(join(dir, pathname, "index.html"));
}

function sendMissing(dir: string, request: IncomingMessage, response: ServerResponse): void {
  const wantsPage = (request.headers.accept ?? "").includes("text/html");
  const page = join(dir, "404.html");
  response.writeHead(404, {"Content-Type": "text/html; charset=utf-8"});
  response.end(wantsPage && existsSync(page) ? readFileSync(page) : undefined);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolvePromise, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const message =
        error.code === "EADDRINUSE"
          ? `Port ${port} is already in use: stop what uses it or choose another with --port.`
          : `The site cannot be served on port ${port}: ${error.message}.`;
      reject(new OperatorError(message));
    });
    server.listen(port, "127.0.0.1", () => resolvePromise());
  });
}
