import type {BriefingItem} from "../../src/briefing/briefingItem.ts";
import {formatScaled, scaleToRead} from "../../src/format/scale.ts";
import {isPartial} from "../../src/markup/figureText.ts";
import type {Language} from "../../src/texts/language.ts";
import {escapeXml} from "../reply/xmlTags.ts";

const NAMES = {
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
} as const;
/** English Metric Units to a millimetre. */
const EMU = 36_000;
/** A quarter of the width of the text: four stand beside one another, so that all fits one sheet. */
const SIZE = {width: 40 * EMU, height: 28 * EMU} as const;
const COLOUR = "1F6F83";
/** Room over the columns and at the right for their numbers. */
const LAYOUT = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.04"/><c:y val="0.16"/><c:w val="0.86"/><c:h val="0.66"/></c:manualLayout></c:layout>`;
/** Millimetres in which the columns stand, and that a digit of their numbers takes. */
const COLUMNS_WIDTH = 34;
const DIGIT = 1.25;
/** Hundredths of a point. */
const SMALL = 700;

/**
 * A chart of Word's own: columns by year from zero, the numbers of the last and, where they do not touch, of the largest on top. A year that nobody has reported has
 * no column; one with returns missing is hatched. It can be edited in Word, and LibreOffice draws it too.
 */
export function wordChart(item: BriefingItem, language: Language): string {
  const {indicator, series} = item;
  const values = series.flatMap(({value}) => (value === null ? [] : [value]));
  const scale = scaleToRead(values, indicator.unit, language);
  const first = series[0]?.year ?? 0;
  const last = series.at(-1)?.year ?? first;
  const years = Array.from({length: last - first + 1}, (_, at) => first + at);
  const byYear = new Map(series.map((figure) => [figure.year, figure]));
  const points = years.flatMap((year, at) => {
    const value = byYear.get(year)?.value ?? null;
    return value === null ? [] : [`<c:pt idx="${at}"><c:v>${value / scale.divisor}</c:v></c:pt>`];
  });
  const hatched = years.flatMap((year, at) => {
    const figure = byYear.get(year);
    return figure !== undefined && isPartial(figure) ? [hatchedPoint(at)] : [];
  });
  const name = language === "vi" ? indicator.name_vi : indicator.name_en;
  const largest = Math.max(...values);
  const textOf = (value: number) => formatScaled(value, scale, language);
  const lastText = textOf(byYear.get(last)?.value ?? 0);
  const labels = years.flatMap((year, at) => {
    const value = byYear.get(year)?.value ?? null;
    if (value === null || (year !== last && value !== largest)) return [];
    const text = textOf(value);
    const room = (last - year) * (COLUMNS_WIDTH / years.length);
    const isFree = year === last || (text.length + lastText.length) / 2 < room / DIGIT - 1;
    return isFree ? [label(at, text)] : [];
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="${NAMES.c}" xmlns:a="${NAMES.a}" xmlns:r="${NAMES.r}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${LAYOUT}<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>A1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${COLOUR}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${hatched.join("")}<c:dLbls>${labels.join("")}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(SMALL)}<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef><c:f>B1</c:f><c:strCache><c:ptCount val="${years.length}"/>${years.map((year, at) => `<c:pt idx="${at}"><c:v>${year}</c:v></c:pt>`).join("")}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>B2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${years.length}"/>${points.join("")}</c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="60"/><c:axId val="111"/><c:axId val="222"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="5D6670"/></a:solidFill></a:ln></c:spPr>${textLook(SMALL)}<c:crossAx val="222"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="111"/><c:crosses val="autoZero"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}

/** The number of a column as text: Word would group its digits in the manner of its own language. */
function label(at: number, text: string): string {
  return `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:pPr><a:defRPr sz="${SMALL}"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="${SMALL}"><a:latin typeface="Times New Roman"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>`;
}

function hatchedPoint(at: number): string {
  return `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${COLOUR}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${COLOUR}"/></a:solidFill></a:ln></c:spPr></c:dPt>`;
}

function textLook(size: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:latin typeface="Times New Roman"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

/** What stands in the text of the document where a chart goes. */
export function chartDrawing(at: number, description: string): string {
  return `<w:drawing><wp:inline xmlns:wp="${NAMES.wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${SIZE.width}" cy="${SIZE.height}"/><wp:docPr id="${900 + at}" name="Chart ${at + 1}" descr="${escapeXml(description)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${NAMES.a}"><a:graphicData uri="${NAMES.c}"><c:chart xmlns:c="${NAMES.c}" xmlns:r="${NAMES.r}" r:id="rIdChart${at + 1}"/></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}
