import { useCallback, useState } from "react";

/** State that survives leaving the page, kept in this browser. Only for taste (columns, widths), never for work. */
export function useRemembered<T>(key: string, initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = localStorage.getItem(`frontline.${key}`);
    try {
      return stored === null ? initial : (JSON.parse(stored) as T);
    } catch {
      return initial;
    }
  });
  const remember = useCallback(
    (next: T) => {
      localStorage.setItem(`frontline.${key}`, JSON.stringify(next));
      setValue(next);
    },
    [key],
  );
  return [value, remember];
}
