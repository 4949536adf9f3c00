import {execFileSync, spawnSync} from "node:child_process";
import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

import type {Filling} from "./givenTemplate.ts";

/** LibreOffice's own names of what it can save a sheet as. */
const FILTERS = {
  xlsx: "Calc MS Excel 2007 XML",
  xls: "MS Excel 97",
  ods: "calc8"
} as const;

export type SavedFormat = keyof typeof FILTERS;

/** Opens a workbook, types what the list says into it cell by cell, computes, and saves it under a format. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Fill(sourceUrl, listUrl, targetUrl, filterName)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  saving(0).Name = "FilterName"
  saving(0).Value = filterName
  oBook = StarDesktop.loadComponentFromURL(sourceUrl, "_blank", 0, opening())
  oFiles = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  oLines = createUnoService("com.sun.star.io.TextInputStream")
  oLines.setInputStream(oFiles.openFileRead(listUrl))
  oLines.setEncoding("UTF-8")
  Do While Not oLines.isEOF()
    aParts = Split(oLines.readLine(), Chr(9))
    If UBound(aParts) = 3 Then
      oCell = oBook.Sheets.getByName(aParts(0)).getCellRangeByName(aParts(1))
      If aParts(2) = "n" Then
        oCell.setValue(Val(aParts(3)))
      Else
        oCell.setString(aParts(3))
      End If
    End If
  Loop
  oLines.closeInput()
  oBook.calculateAll()
  oBook.storeToURL(targetUrl, saving())
  oBook.close(True)
End Sub
</script:module>
`;
const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
`;

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"], {encoding: "utf8"}).status === 0;
}

/** Fills a template in with LibreOffice and gives what it saved. `directory` is one to write into. */
export function fillWithLibreOffice(
  bytes: Uint8Array,
  filling: Filling,
  format: SavedFormat,
  directory: string
): Uint8Array {
  const profile = join(directory, "profile");
  // The first start copies a profile over whatever is there.
  start(profile, "--terminate_after_init");
  writeMacro(join(profile, "user", "basic", "Standard"));
  const path = (name: string): string => join(directory, name);
  writeFileSync(path("template.xlsx"), bytes);
  const lines = Object.entries(filling).map(([place, value]) => {
    const [sheet = "", cell = ""] = place.split("!");
    return [sheet, cell, typeof value === "number" ? "n" : "t", String(value)].join("\t");
  });
  writeFileSync(path("filling.tsv"), lines.join("\n"));
  const target = path(`saved.${format}`);
  const urls = [path("template.xlsx"), path("filling.tsv"), target].map(
    (each) => pathToFileURL(each).href
  );
  const call = [...urls, FILTERS[format]].map((each) => `"${each}"`).join(",");
  start(profile, `macro:///Standard.Module1.Fill(${call})`);
  return readFileSync(target);
}

function start(profile: string, ...command: readonly string[]): void {
  const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  execFileSync("soffice", [installation, "--headless", "--norestore", ...command], {
    stdio: "ignore",
    timeout: 60_000
  });
}

function writeMacro(library: string): void {
  mkdirSync(library, {recursive: true});
  writeFileSync(join(library, "Module1.xba"), MACRO);
  writeFileSync(join(library, "script.xlb"), LIBRARY);
}
