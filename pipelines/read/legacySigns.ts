/** Latin-1 characters that no Vietnamese text in Unicode has; signs such as ° and ² are not among them. */
const STRANGE =
  /[\u00a1-\u00af\u00b4-\u00b6\u00b8-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/;

/** Whether the text holds a character that only an encoding from before Unicode explains. Quick. */
export function hasLegacySigns(text: string): boolean {
  return STRANGE.test(text);
}
