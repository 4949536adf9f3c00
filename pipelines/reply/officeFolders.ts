import type {Language} from "../findings/catalogue.ts";
import {sayInReceipt} from "./receiptTexts.ts";
import type {ReceivedReturn} from "./receivedReturn.ts";
import {fileBase, folderName, freeName} from "./safeName.ts";

/** An office and its returns, in the order of the ledger. */
export interface Office {
  readonly folder: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly placeId: string | null;
  readonly returns: readonly ReceivedReturn[];
}

/**
 * The offices that sent `returns`, with a folder name each: organisation, place and the place's id, which
 * tells places of one name apart. What names neither organisation nor place is an office by itself, with
 * a folder named after its file.
 */
export function officesOf(returns: readonly ReceivedReturn[], language: Language): Office[] {
  const offices = new Map<string, ReceivedReturn[]>();
  for (const one of returns) {
    const key =
      one.organisation === null && one.placeId === null
        ? `return ${one.returnId}`
        : `${one.organisation ?? ""}\0${one.placeId ?? ""}`;
    const known = offices.get(key);
    if (known === undefined) offices.set(key, [one]);
    else known.push(one);
  }
  const taken = new Set<string>();
  return [...offices.values()].map((ofOffice) => {
    const [first] = ofOffice;
    if (first === undefined) throw new Error("an office without a return");
    const {organisation, placeId} = first;
    return {
      folder: freeName(folderOf(first), taken),
      name: officeName(first, language),
      organisation,
      placeId,
      returns: ofOffice
    };
  });
}

function folderOf({organisation, placeId, placeName, file}: ReceivedReturn): string {
  const words = [organisation, placeName, placeId].filter((word) => word !== null);
  return folderName(words.length === 0 ? fileBase(file) : words.join(" "));
}

function officeName(first: ReceivedReturn, language: Language): string {
  const words =
    language === "vi"
      ? [first.organisationVi ?? first.organisation, first.placeVi]
      : [first.organisationEn ?? first.organisation, first.placeEn ?? first.placeVi];
  const known = words.filter((word) => word !== null);
  if (known.length > 0) return known.join(", ");
  const file = first.file.slice(first.file.lastIndexOf("/") + 1);
  return sayInReceipt(language, "unknownOffice", {file});
}
