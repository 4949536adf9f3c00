import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import type {SqlPageOptions} from "./options.ts";

/** Addresses under the site's root, written in by the build: their names hold the hash of what is in them. */
declare const SQL_FILES: {
  readonly folder: string;
  readonly app: string;
  readonly engine: string;
  readonly engineBytes: number;
  readonly worker: string;
  readonly catalogue: string;
};

type StartApp = (options: SqlPageOptions) => void;

/** Loads the page's program and the list of tables; says so where the browser cannot run the engine. */
export function startSql(
  options: Omit<SqlPageOptions, "files" | "catalogue"> & {
    readonly language: Language;
    readonly siteRoot: string;
  }
): void {
  const texts = textsOf(options.language).sql;
  if (typeof WebAssembly !== "object" || typeof Worker === "undefined") {
    say(texts.noWasm);
    return;
  }
  load(options).catch((error: unknown) => {
    console.error(error);
    say(texts.failed);
  });
}

async function load(options: Parameters<typeof startSql>[0]): Promise<void> {
  const folder = new URL(options.siteRoot + SQL_FILES.folder, document.baseURI).href;
  const [app, catalogue] = await Promise.all([
    import(folder + SQL_FILES.app) as Promise<{startApp: StartApp}>,
    fetch(folder + SQL_FILES.catalogue).then((response) => {
      if (!response.ok) throw new Error(`${response.status}: ${SQL_FILES.catalogue}`);
      return response.json() as Promise<SqlPageOptions["catalogue"]>;
    })
  ]);
  if (catalogue.tables.length === 0) {
    say(textsOf(options.language).sql.noTables);
    return;
  }
  app.startApp({
    ...options,
    catalogue,
    files: {
      folder,
      engine: folder + SQL_FILES.engine,
      engineBytes: SQL_FILES.engineBytes,
      worker: folder + SQL_FILES.worker,
      catalogue
    }
  });
}

function say(text: string): void {
  const part = document.querySelector('[data-part="loading"]');
  if (part === null) return;
  part.className = "notice";
  part.textContent = text;
}
