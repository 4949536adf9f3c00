import {html} from "../../markup/html.ts";
import {mainMarkup} from "../../markup/sql/mainMarkup.ts";
import type {SharedQuery} from "../../sql/catalogue.ts";
import {fillParameters} from "../../sql/parameters.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {partOf, putMarkup} from "../checkReturn/parts.ts";
import {createEditor} from "./editor.ts";
import {createEngine} from "./engine.ts";
import {loadingBar} from "./loadingBar.ts";
import {remember, saveOwn} from "./memory.ts";
import type {SqlPageOptions} from "./options.ts";
import {createParameterForm} from "./parameterForm.ts";
import {askedInAddress, putAskedInAddress} from "./queryAddress.ts";
import {createRunner} from "./runner.ts";
import {createSidePanel} from "./sidePanel.ts";

/** Brings the page to life: what is in the address is put into the editor and run. */
export function startApp(options: SqlPageOptions): void {
  const {catalogue, language, lists, files} = options;
  const texts = textsOf(language);
  putMarkup(partOf("main"), mainMarkup(texts));
  const engine = createEngine(files, loadingBar(texts.sql.loading));
  const runner = createRunner(engine, options);
  let shared: SharedQuery | null = null;
  const run = (isExplained = false) => {
    const {sql, missing} = fillParameters(editor.chosen(), form.values());
    if (missing.length > 0) {
      runner.say(texts.sql.parameters.missing(missing.map((name) => `$${name}`).join(", ")));
      return;
    }
    const id = shared !== null && editor.text().trim() === shared.sql[language] ? shared.id : null;
    putAskedInAddress({id, sql: editor.text(), parameters: form.values()});
    remember(editor.text());
    side.refresh();
    void (isExplained ? runner.explain(sql) : runner.run(sql));
  };
  const form = createParameterForm(lists, texts, () => run());
  const editor = createEditor({
    host: partOf("editor"),
    label: texts.sql.editor.label,
    tables: catalogue.tables,
    names: new Map(Object.values(lists).flat()),
    onRun: () => run(),
    onChange: () => form.show(editor.text())
  });
  const put = (sql: string, from: SharedQuery | null) => {
    shared = from;
    showQuestion(from, language);
    editor.put(sql);
    form.show(sql);
  };
  const open = (id: string, parameters: Readonly<Record<string, string>> = {}) => {
    const query = catalogue.queries.find((one) => one.id === id);
    if (query === undefined) return;
    form.put({...query.parameters, ...parameters});
    put(query.sql[language], query);
    run();
  };
  const side = createSidePanel(options, {
    onShared: (id) => open(id),
    onTake: (sql) => put(sql, null),
    onInsert: (name) => editor.insert(name)
  });
  const restore = () => {
    const {id, sql, parameters} = askedInAddress();
    if (id === null && sql !== null) {
      form.put(parameters);
      put(sql, null);
      run();
    } else open(id ?? catalogue.queries[0]?.id ?? "", parameters);
  };
  listenToButtons({run, runner, editor, texts: texts.sql, refresh: side.refresh});
  addEventListener("popstate", restore);
  partOf("main").hidden = false;
  restore();
}

function showQuestion(query: SharedQuery | null, language: Language): void {
  putMarkup(
    partOf("question"),
    query !== null &&
      html`<h2>${query.title[language]}</h2>
        <p class="subtitle">${query.question[language]}</p>`
  );
}

interface Buttons {
  readonly run: (isExplained?: boolean) => void;
  readonly runner: ReturnType<typeof createRunner>;
  readonly editor: ReturnType<typeof createEditor>;
  readonly texts: ReturnType<typeof textsOf>["sql"];
  readonly refresh: () => void;
}

function listenToButtons({run, runner, editor, texts, refresh}: Buttons): void {
  const on = (name: string, act: () => void) =>
    partOf("main").querySelector(`[data-do="${name}"]`)?.addEventListener("click", act);
  on("run", () => run());
  on("explain", () => run(true));
  on("stop", () => runner.stop());
  on("format", () => {
    void import("./formatSql.ts").then(({formatSql}) => {
      const formatted = formatSql(editor.text());
      if (formatted === null) runner.say(texts.editor.formatFailed);
      else editor.put(formatted);
    });
  });
  on("link", () => {
    navigator.clipboard.writeText(location.href).then(
      () => runner.say(texts.editor.copied),
      () => runner.say(location.href)
    );
  });
  const save = partOf("save") as HTMLFormElement;
  on("save", () => {
    save.hidden = !save.hidden;
    save.querySelector("input")?.focus();
  });
  save.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = new FormData(save).get("name");
    if (typeof name === "string" && name.trim() !== "") {
      saveOwn({name: name.trim(), sql: editor.text()});
      refresh();
    }
    save.reset();
    save.hidden = true;
  });
}
