import {join, resolve} from "node:path";
import {stderr} from "node:process";

import {findingCatalogue} from "./findings/catalogue.ts";
import {findingsPage} from "./findings/findingsPage.ts";
import {writeWhole} from "./writeWhole.ts";

/** Writes the pages of docs/ that are made from the code. */
const path = join(resolve(import.meta.dirname, ".."), "docs", "findings.md");
writeWhole(path, new TextEncoder().encode(findingsPage(findingCatalogue)));
stderr.write(`${path}\n`);
