import {choicesInAddress, onAddressChange, putInAddress} from "./address.ts";

/** Shows one panel of `tabs` at a time and keeps its name in the address; returns what updates the links. */
export function startTabs(onShow: (name: string) => void): void {
  const part = document.querySelector<HTMLElement>("[data-tabs]");
  if (part === null) return;
  const links = [...part.querySelectorAll<HTMLAnchorElement>("a[data-tab]")];
  const names = links.map((link) => link.dataset.tab ?? "");
  const first = names[0] ?? "";
  const chosen = () => {
    const wanted = choicesInAddress().tab ?? location.hash.replace("#tab-", "");
    return names.includes(wanted) ? wanted : first;
  };
  const show = () => {
    const name = chosen();
    for (const link of links) {
      if (link.dataset.tab === name) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const panel of part.querySelectorAll<HTMLElement>("[data-panel]")) {
      panel.hidden = panel.dataset.panel !== name;
    }
    onShow(name);
  };
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new window, by the link itself
      event.preventDefault();
      putInAddress({...choicesInAddress(), tab: link.dataset.tab ?? ""}, {tab: first});
      show();
      putTabLinks();
    });
  }
  onAddressChange(show);
  show();
}

/** Each tab leads to what is chosen now, seen in its panel. */
export function putTabLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-tab]")) {
    const query = new URLSearchParams(location.search);
    query.set("tab", link.dataset.tab ?? "");
    link.href = `?${query.toString()}`;
  }
}
