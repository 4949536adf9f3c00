export type Slots = Readonly<Record<string, string | number>>;

/** Stands in a slot that has nothing to say. */
const NOTHING: ReadonlySet<string> = new Set(["", "—"]);

/**
 * A wording with its `{slots}` filled. What stands in square brackets is left out where a slot in it has
 * nothing to say: "No place is called “{text}”.[ Similar: {suggestions}.]"
 */
export function fillSlots(wording: string, slots: Slots): string {
  return wording
    .replace(/\[([^[\]]*)\]/g, (_, part: string) => (saysAll(part, slots) ? part : ""))
    .replace(/\{(\w+)\}/g, (slot, name: string) => valueOf(name, slots) ?? slot);
}

/** The whole wording, with its slots, for a list of what may be said. */
export function wholeWording(wording: string): string {
  return wording.replace(/[[\]]/g, "");
}

function saysAll(part: string, slots: Slots): boolean {
  const names = [...part.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return names.every((name) => !NOTHING.has(valueOf(name, slots) ?? ""));
}

function valueOf(name: string, slots: Slots): string | null {
  return Object.hasOwn(slots, name) ? String(slots[name]) : null;
}
