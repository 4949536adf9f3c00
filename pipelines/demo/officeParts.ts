import {strToU8} from "fflate";

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const WRITTEN = "2026-01-05T08:00:00Z";

/** Cell formats by number: 0 plain, 1 bold, 2 number in a table, 3 text in a table. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="_(* #,##0_);_(* \\(#,##0\\);_(* &quot;-&quot;??_);_(@_)"/></numFmts>
<fonts count="4">${font("11", "Calibri")}${font("13", "Times New Roman", "<b/>")}${font("13", "Times New Roman")}${font("12", "Times New Roman", "<i/>")}</fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.05"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>${border("thin")}${border("hair")}</borders>
<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="43" fontId="0" fillId="0" borderId="0" applyFont="0" applyFill="0" applyBorder="0" applyAlignment="0" applyProtection="0"/></cellStyleXfs>
<cellXfs count="6">
<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
<xf numFmtId="4" fontId="2" fillId="0" borderId="1" xfId="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>
<xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/>
<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="right"/></xf>
</cellXfs>
<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Comma" xfId="1" builtinId="3"/></cellStyles>
<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>
</styleSheet>`;

const PACKAGE_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`;

const CORE = `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Chung Tay</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${WRITTEN}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${WRITTEN}</dcterms:modified></cp:coreProperties>`;

const APPLICATION = `${XML}<Properties xmlns="${OFFICE}/extended-properties"><Application>Chung Tay</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop><AppVersion>16.0300</AppVersion></Properties>`;

const COLOURS: readonly (readonly [name: string, rgb: string])[] = [
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"]
];
const PLACEHOLDER = '<a:schemeClr val="phClr"/>';
const FILL = `<a:solidFill>${PLACEHOLDER}</a:solidFill>`;

const THEME = `${XML}<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements>
<a:clrScheme name="Office">${COLOURS.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`).join("")}</a:clrScheme>
<a:fontScheme name="Office">${fonts("major", "Calibri Light")}${fonts("minor", "Calibri")}</a:fontScheme>
<a:fmtScheme name="Office"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${[6350, 12700, 19050].map((width) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`).join("")}</a:lnStyleLst><a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>
</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;

/** What a spreadsheet program puts beside the sheets of every workbook. */
export const OFFICE_PARTS: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  Object.entries({
    "_rels/.rels": PACKAGE_RELATIONS,
    "docProps/app.xml": APPLICATION,
    "docProps/core.xml": CORE,
    "xl/styles.xml": STYLES,
    "xl/theme/theme1.xml": THEME
  }).map(([name, text]) => [name, strToU8(text)])
);

export const OFFICE_PART_TYPES = [
  ["/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
  ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"]
]
  .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  .join("");

function font(size: string, name: string, weight = ""): string {
  return `<font>${weight}<sz val="${size}"/><color theme="1"/><name val="${name}"/><family val="1"/></font>`;
}

function border(style: string): string {
  const side = (name: string): string =>
    `<${name} style="${style}"><color indexed="64"/></${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
}

function fonts(kind: string, name: string): string {
  return `<a:${kind}Font><a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;
}
