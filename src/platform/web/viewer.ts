import { createContext, use } from "react";
import type { Viewer } from "./format.ts";

/** Set by the shell from the session; public pages take it from the visitor's browser. */
export const ViewerContext = createContext<Viewer>({ locale: "en-GB", zone: "UTC" });

export const useViewer = (): Viewer => use(ViewerContext);

export function browserViewer(): Viewer {
  return { locale: navigator.language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
