import {resultMarkup} from "../../markup/checkReturn/resultMarkup.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import type {ChosenFile} from "./chosenFile.ts";
import {watchDrops} from "./dropZone.ts";
import {watchFigures} from "./figures.ts";
import {drawFiles} from "./fileList.ts";
import {watchFindings} from "./findings.ts";
import type {JudgeClient} from "./judgeClient.ts";
import {createJudgeClient} from "./judgeClient.ts";
import {partOf, putMarkup} from "./parts.ts";
import {faultText, showBusy, showFault} from "./state.ts";

/** Addresses under the site's root, written in by the build: their names hold the hash of what is in them. */
declare const CHECK_FILES: {readonly worker: string; readonly codelists: string};

export interface CheckReturnOptions {
  readonly language: Language;
  /** From the page to the root of the site: `../`. */
  readonly siteRoot: string;
}

/** Brings the page to life: files are judged one after the other, the first that has a result is shown. */
export function startCheckReturn({language, siteRoot}: CheckReturnOptions): void {
  if (typeof Worker === "undefined") {
    partOf("state").textContent = textsOf(language).checkReturn.noWorker;
    return;
  }
  const addressOf = (path: string) => new URL(siteRoot + path, document.baseURI).href;
  const client = createJudgeClient({
    worker: addressOf(CHECK_FILES.worker),
    codelists: addressOf(CHECK_FILES.codelists),
    language
  });
  watchDrops(partOf("drop"), {
    onFiles: takeFiles(client, language),
    onInterest: () => client.prepare()
  });
}

/** What happens with files as they are chosen; those chosen later wait for those before. */
function takeFiles(client: JudgeClient, language: Language): (files: readonly File[]) => void {
  const chosen: ChosenFile[] = [];
  let shown: ChosenFile | null = null;
  let work = Promise.resolve();
  const draw = () => drawFiles(chosen, shown, language, show);
  const show = (one: ChosenFile) => {
    shown = one;
    draw();
    showResult(one, client, language);
  };
  return (files) => {
    const added = files.map((file, index) => ({
      key: chosen.length + index,
      file,
      isBeingJudged: false,
      judged: null,
      fault: null
    }));
    chosen.push(...added);
    shown = null;
    partOf("result").replaceChildren();
    shrinkDropZone(language);
    for (const one of added) {
      work = work.then(async () => {
        one.isBeingJudged = true;
        draw();
        await judge(one, client, language);
        one.isBeingJudged = false;
        if (shown?.judged == null) show(one);
        else draw();
      });
    }
  };
}

async function judge(one: ChosenFile, client: JudgeClient, language: Language): Promise<void> {
  const busy = showBusy(one.file.name, language, () => client.stop());
  try {
    one.judged = await client.judge(one.key, one.file, (progress) => busy.progress(progress));
  } catch (error) {
    one.fault = faultText(error, language);
  } finally {
    busy.end();
  }
}

function showResult(one: ChosenFile, client: JudgeClient, language: Language): void {
  const part = partOf("result");
  showFault(one.fault, language);
  if (one.judged === null) {
    part.replaceChildren();
    return;
  }
  putMarkup(part, resultMarkup(one.judged, language));
  watchFindings(part, one, client, language);
  watchFigures(part, one, client, language);
  part.querySelector<HTMLElement>("#result-title")?.focus({preventScroll: true});
  part.scrollIntoView({block: "start"});
}

/** Once there is a result, it is what the page is about. */
function shrinkDropZone(language: Language): void {
  const texts = textsOf(language).checkReturn;
  partOf("drop").classList.add("is-small");
  partOf("drop-text").textContent = texts.dropMore;
  partOf("drop-button").textContent = texts.chooseMore;
}
