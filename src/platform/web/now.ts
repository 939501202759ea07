import { useSyncExternalStore } from "react";

// One interval for every running clock on the page: 200 rows with a timer each would wake the browser 200 times a second.
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let current = Date.now();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) {
    current = Date.now();
    timer = setInterval(() => {
      current = Date.now();
      for (const each of listeners) each();
    }, 1000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The current time, floored to `stepSeconds`, so a component renders again only when its words may change. */
export function useNow(stepSeconds = 1): number {
  const step = stepSeconds * 1000;
  const read = () => Math.floor((timer ? current : Date.now()) / step) * step;
  return useSyncExternalStore(subscribe, read, read);
}
