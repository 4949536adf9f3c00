import type {Language} from "../texts/language.ts";
import {startMenus} from "./menus.ts";
import {startSearch} from "./searchBox.ts";
import {startSaving} from "./startSaving.ts";
import {startTips} from "./tip.ts";

/** What every page has: menus, search, tips, and the buttons that save a chart. */
const language: Language = document.documentElement.lang === "en" ? "en" : "vi";
document.documentElement.dataset.script = "";
startMenus();
startSearch(language);
startTips();
startSaving(language);
