/** Runs before the page is drawn, as a script of its own: the stored choice of light or dark. */
const STORED = "chung-tay-theme";

function storedTheme(): string {
  try {
    return localStorage.getItem(STORED) ?? "auto";
  } catch {
    return "auto"; // storage is switched off: the page follows the device
  }
}

function showTheme(theme: string): void {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

showTheme(storedTheme());

addEventListener("DOMContentLoaded", () => {
  const control = document.querySelector<HTMLSelectElement>("[data-theme-switch]");
  if (control === null) return;
  control.value = storedTheme();
  control.addEventListener("change", () => {
    showTheme(control.value);
    try {
      localStorage.setItem(STORED, control.value);
    } catch {
      // the choice then lasts as long as the page
    }
  });
});
