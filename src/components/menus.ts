/** Menus of the masthead close when the focus or a click goes elsewhere, and at Escape. */
export function startMenus(): void {
  const menus = () => [...document.querySelectorAll<HTMLDetailsElement>("details[data-menu]")];
  const closeOthers = (target: EventTarget | null) => {
    for (const menu of menus())
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  };
  document.addEventListener("click", (event) => closeOthers(event.target));
  document.addEventListener("focusin", (event) => closeOthers(event.target));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      if (!menu.open) continue;
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
    }
  });
}
