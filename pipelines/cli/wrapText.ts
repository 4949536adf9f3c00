const NARROWEST = 40;

/** `text` in lines of at most `width` characters, each after `indent`; a word that is longer stands alone. */
export function wrapText(text: string, width: number, indent = ""): string {
  const room = Math.max(NARROWEST, width) - indent.length;
  const lines: string[] = [];
  for (const paragraph of text.normalize("NFC").split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > room) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line) => (indent + line).trimEnd()).join("\n");
}

function lengthOf(text: string): number {
  return [...text].length;
}
