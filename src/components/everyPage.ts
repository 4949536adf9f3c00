import type {Language} from "../texts/language.ts";
import {startLanguageSwitch} from "./languageSwitch.ts";
import {startMenus} from "./menus.ts";
import {startSearch} from "./searchBox.ts";
import {startSaving} from "./startSaving.ts";
import {startTips} from "./tip.ts";
import {startTrace} from "./trace/start.ts";

/** What every page has: menus, search, tips, the buttons that save a chart, the cells behind figures. */
const language: Language = document.documentElement.lang === "en" ? "en" : "vi";
document.documentElement.dataset.script = "";
startMenus();
startLanguageSwitch();
startSearch(language);
startTips();
startSaving(language);
startTrace(language);
