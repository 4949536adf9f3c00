import type {Extension} from "@codemirror/state";
import {EditorView} from "@codemirror/view";

/**
 * Replaces a selection by what is typed without the browser's help: Chromium keeps the look of the text that goes
 * by a span with an inline style, which the site's policy refuses and the editor would take away again.
 */
export function typeOver(): Extension {
  return EditorView.domEventHandlers({
    beforeinput(event, view) {
      const {data, inputType, isComposing} = event;
      const {from, to, empty} = view.state.selection.main;
      const isTyped = inputType === "insertText" && data !== null && data !== "";
      if (!isTyped || isComposing || view.composing || empty) return false;
      if (view.state.selection.ranges.length > 1) return false;
      const insert = () =>
        view.state.update({
          changes: {from, to, insert: data},
          selection: {anchor: from + data.length},
          userEvent: "input.type",
          scrollIntoView: true
        });
      // Closing brackets and the like come first, as they do where the browser types.
      const handlers = view.state.facet(EditorView.inputHandler);
      if (!handlers.some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
      event.preventDefault();
      return true;
    }
  });
}
