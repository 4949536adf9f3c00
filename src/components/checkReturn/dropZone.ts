export interface DropListener {
  readonly onFiles: (files: readonly File[]) => void;
  /** The reader is about to choose: by key, pointer or drag. */
  readonly onInterest: () => void;
}

/** Files come from the input or by a drop, which may miss the zone: anywhere on the page is meant for it. */
export function watchDrops(zone: HTMLElement, {onFiles, onInterest}: DropListener): void {
  const input = zone.querySelector("input");
  if (input === null) throw new Error("the drop zone has no file input");
  zone.hidden = false;
  const give = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
  };
  input.addEventListener("change", () => {
    give(input.files);
    // The same file, mended and chosen again, is a change as well.
    input.value = "";
  });
  for (const event of ["focusin", "pointerenter", "dragenter"]) {
    zone.addEventListener(event, onInterest, {once: true});
  }
  let depth = 0;
  const mark = (change: number) => {
    depth = Math.max(0, depth + change);
    zone.classList.toggle("is-over", depth > 0);
  };
  addEventListener("dragenter", (event) => {
    event.preventDefault();
    onInterest();
    mark(1);
  });
  addEventListener("dragleave", () => mark(-1));
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    mark(-depth);
    give(event.dataTransfer?.files);
  });
}
