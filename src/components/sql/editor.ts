import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {sql} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import type {Extension} from "@codemirror/state";
import {EditorState, Prec} from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers
} from "@codemirror/view";
import {tags} from "@lezer/highlight";

import type {SqlTable} from "../../sql/catalogue.ts";
import {statementAt} from "../../sql/statements.ts";
import type {CodeNames} from "./completions.ts";
import {duckDialect, meaningfulCompletions, schemaOf} from "./completions.ts";
import {typeOver} from "./typeOver.ts";

export interface Editor {
  /** The selection, or the statement at the cursor. */
  readonly chosen: () => string;
  readonly text: () => string;
  readonly put: (text: string) => void;
  readonly insert: (text: string) => void;
  readonly focus: () => void;
}

export interface EditorOptions {
  readonly host: HTMLElement;
  readonly label: string;
  readonly tables: readonly SqlTable[];
  readonly names: CodeNames;
  readonly onRun: () => void;
  readonly onChange: () => void;
}

/**
 * An editor in a shadow root: there its styles are sheets made by script, which a policy without inline
 * styles allows.
 */
export function createEditor({host, label, tables, names, onRun, onChange}: EditorOptions): Editor {
  const root = host.attachShadow({mode: "open"});
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({extensions: extensionsFor({label, tables, names, onRun, onChange})})
  });
  const replace = (from: number, to: number, insert: string) => {
    view.dispatch({
      changes: {from, to, insert},
      selection: {anchor: from + insert.length},
      scrollIntoView: true
    });
  };
  return {
    chosen: () => {
      const {from, to, head} = view.state.selection.main;
      if (from !== to) return view.state.sliceDoc(from, to);
      return statementAt(view.state.doc.toString(), head)?.sql ?? "";
    },
    text: () => view.state.doc.toString(),
    put: (text) => {
      replace(0, view.state.doc.length, text);
      view.dispatch({selection: {anchor: 0}});
    },
    insert: (text) => {
      const {from, to} = view.state.selection.main;
      replace(from, to, text);
      view.focus();
    },
    focus: () => view.focus()
  };
}

function extensionsFor({
  label,
  tables,
  names,
  onRun,
  onChange
}: Omit<EditorOptions, "host">): Extension[] {
  const dialect = duckDialect(tables);
  const run = () => {
    onRun();
    return true;
  };
  return [
    Prec.highest(keymap.of([{key: "Mod-Enter", run}])),
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    typeOver(),
    highlightActiveLine(),
    autocompletion({activateOnTyping: true, maxRenderedOptions: 60}),
    sql({dialect, schema: schemaOf(tables), upperCaseKeywords: false}),
    dialect.language.data.of({autocomplete: meaningfulCompletions(tables, names)}),
    syntaxHighlighting(COLOURS),
    keymap.of([
      {key: "Tab", run: acceptCompletion},
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap
    ]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({"aria-label": label}),
    EditorView.updateListener.of(({docChanged}) => {
      if (docChanged) onChange();
    }),
    THEME
  ];
}

const COLOURS = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--link)", fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--fall)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--actual)"},
  {tag: tags.comment, color: "var(--muted)", fontStyle: "italic"},
  {tag: [tags.typeName, tags.standard(tags.name)], color: "var(--actual)"}
]);

const THEME = EditorView.theme({
  "&": {
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
    fontSize: "14px"
  },
  "&.cm-focused": {outline: "2px solid var(--link)", outlineOffset: "1px"},
  ".cm-scroller": {
    fontFamily: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace',
    lineHeight: "22px",
    minHeight: "180px",
    maxHeight: "60vh"
  },
  ".cm-content": {caretColor: "var(--ink)", padding: "8px 0"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  ".cm-gutters": {
    backgroundColor: "var(--paper)",
    color: "var(--muted)",
    borderRight: "1px solid var(--hairline)"
  },
  ".cm-activeLine": {backgroundColor: "transparent"},
  "&.cm-focused .cm-activeLine": {backgroundColor: "var(--raised)"},
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
    {backgroundColor: "var(--bar)"},
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--edge)"
  },
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    border: "1px solid var(--edge)"
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--link)",
    color: "var(--paper)"
  },
  ".cm-completionDetail": {fontStyle: "normal", opacity: "0.8"},
  ".cm-completionInfo": {maxWidth: "34ch", fontSize: "13px"}
});
