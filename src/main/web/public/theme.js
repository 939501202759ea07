// The same choice as src/platform/web/theme.ts, made before the first paint.
(() => {
  const chosen = localStorage.getItem("frontline.theme");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme =
    chosen === "light" || chosen === "dark" ? chosen : dark ? "dark" : "light";
})();
