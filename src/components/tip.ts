/** Shows what a mark tells (`data-tip`, or the title of a cell) beside the pointer or the focused mark. */
export function startTips(): void {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("aria-hidden", "true"); // a link tells the same as its label, a cell has its table
  tip.hidden = true;
  let shown: Element | null = null;
  const show = (target: Element, x: number, y: number) => {
    const text = tipOf(target);
    if (text === "") return;
    if (!tip.isConnected) document.body.append(tip);
    if (shown !== target) {
      tip.replaceChildren(...text.split(" · ").map(paragraph));
      shown = target;
    }
    tip.hidden = false;
    const {width, height} = tip.getBoundingClientRect();
    const left = Math.min(Math.max(8, x + 14), innerWidth - width - 8);
    const below = y + 18 + height < innerHeight;
    tip.style.left = `${left}px`;
    tip.style.top = `${Math.max(8, below ? y + 18 : y - height - 12)}px`;
  };
  const hide = () => {
    tip.hidden = true;
    shown = null;
  };
  document.addEventListener("pointermove", (event) => {
    const target = told(event.target);
    if (target === null) hide();
    else show(target, event.clientX, event.clientY);
  });
  document.addEventListener("focusin", (event) => {
    const target = told(event.target);
    if (target === null || !(event.target as Element).matches(":focus-visible")) return;
    const box = target.getBoundingClientRect();
    show(target, box.left + box.width / 2, box.bottom - 8);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("scroll", hide, {passive: true, capture: true});
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

function told(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[data-tip], td[title], p[title]") : null;
}

/** Takes over the title of a cell, so that the browser does not show it a second time. */
function tipOf(target: Element): string {
  const title = target.getAttribute("title");
  if (title !== null) {
    target.removeAttribute("title");
    target.setAttribute("data-tip", title);
  }
  return target.getAttribute("data-tip") ?? "";
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement("p");
  line.textContent = text;
  return line;
}
