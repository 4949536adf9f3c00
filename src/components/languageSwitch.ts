/** The other language shows what was chosen in this one: the link takes the choices of the address along. */
export function startLanguageSwitch(): void {
  const link = document.querySelector<HTMLAnchorElement>("a.language");
  const follow = () => {
    if (link === null) return;
    link.search = location.search;
    link.hash = location.hash;
  };
  for (const event of ["pointerdown", "focus", "click"]) link?.addEventListener(event, follow);
}
