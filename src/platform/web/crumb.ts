import { createContext, use, useEffect } from "react";

/** The shell hands in how a page names itself. */
export const CrumbContext = createContext<(title: string | null) => void>(() => {});

export function useCrumb(title: string): void {
  const name = use(CrumbContext);
  useEffect(() => {
    name(title);
    return () => name(null);
  }, [name, title]);
}
