/**
 * Runs before the page is drawn, as a script of its own: light or dark, as chosen or as the device
 * prefers. Styles know the theme by an attribute alone, so that its colours stand in one place.
 */
const STORED = "chung-tay-theme";
const darkDevice = matchMedia("(prefers-color-scheme: dark)");

function storedTheme(): string {
  try {
    return localStorage.getItem(STORED) ?? "auto";
  } catch {
    return "auto"; // storage is switched off: the page follows the device
  }
}

function showTheme(theme: string): void {
  const isDark = theme === "dark" || (theme !== "light" && darkDevice.matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}

showTheme(storedTheme());
darkDevice.addEventListener("change", () => {
  showTheme(storedTheme());
});

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
