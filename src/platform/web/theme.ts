import { useSyncExternalStore } from "react";

export type ThemeChoice = "light" | "dark" | "system";

const key = "frontline.theme";
const listeners = new Set<() => void>();
const dark = () => window.matchMedia("(prefers-color-scheme: dark)");

export const chosenTheme = (): ThemeChoice => (localStorage.getItem(key) as ThemeChoice | null) ?? "system";

/** Writes the theme on <html>. `public/theme.js` does the same before the first paint. */
export function applyTheme(choice: ThemeChoice = chosenTheme()): void {
  const resolved = choice === "system" ? (dark().matches ? "dark" : "light") : choice;
  document.documentElement.dataset.theme = resolved;
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(key, choice);
  applyTheme(choice);
  for (const listener of listeners) listener();
}

/** Keeps "system" true while the page is open: the machine may turn dark at sunset. */
export function followSystemTheme(): () => void {
  const query = dark();
  const follow = () => applyTheme();
  query.addEventListener("change", follow);
  return () => query.removeEventListener("change", follow);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): ThemeChoice => useSyncExternalStore(subscribe, chosenTheme);
