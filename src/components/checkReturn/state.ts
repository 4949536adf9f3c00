import {formatNumber} from "../../format/number.ts";
import {html} from "../../markup/html.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {CheckFault} from "./checkFault.ts";
import type {Progress} from "./messages.ts";
import {partOf, putMarkup} from "./parts.ts";
import {DEADLINE_SECONDS} from "./workerChannel.ts";

/** Shorter waits pass without a word: a line that flashes up only disturbs. */
const SECONDS_BEFORE_COUNTING = 2;

export interface Busy {
  progress(progress: Progress): void;
  end(): void;
}

/** Says what is being done with a file, for how long, and offers to stop. */
export function showBusy(fileName: string, language: Language, onStop: () => void): Busy {
  const texts = textsOf(language).checkReturn.busy;
  const part = partOf("state");
  putMarkup(
    part,
    html`<div class="busy">
      <p class="busy-file">${fileName}</p>
      <progress aria-label="${fileName}"></progress>
      <p class="busy-line">
        <span role="status" data-slot="stage">${texts.read}</span>
        <span data-slot="seconds"></span>
        <button type="button" class="button">${texts.stop}</button>
      </p>
    </div>`
  );
  part.querySelector("button")?.addEventListener("click", onStop);
  const start = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.floor((performance.now() - start) / 1000);
    const slot = part.querySelector('[data-slot="seconds"]');
    if (slot === null || seconds < SECONDS_BEFORE_COUNTING) return;
    slot.textContent = texts.seconds(formatNumber(seconds, language));
  }, 500);
  return {
    progress({stage, cells}) {
      const slot = part.querySelector('[data-slot="stage"]');
      if (slot === null) return;
      slot.textContent =
        stage === "interpret" ? texts.interpret(formatNumber(cells, language)) : texts[stage];
    },
    end() {
      clearInterval(timer);
      part.replaceChildren();
    }
  };
}

/** Why a file has no result; null takes the words away. */
export function showFault(fault: string | null, language: Language): void {
  putMarkup(
    partOf("state"),
    fault === null
      ? ""
      : html`<p class="notice" role="alert">
          <strong>${textsOf(language).severities.error}:</strong> ${fault}
        </p>`
  );
}

export function faultText(error: unknown, language: Language): string {
  const {failed} = textsOf(language).checkReturn;
  const reason = error instanceof CheckFault ? error.reason : "program";
  if (reason !== "deadline") return failed[reason];
  return failed.deadline(formatNumber(DEADLINE_SECONDS, language));
}
