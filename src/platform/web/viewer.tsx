import { createContext, type ReactNode, use } from "react";
import { I18nProvider } from "react-aria-components";
import type { Viewer } from "./format.ts";

/** Set by the shell from the session; public pages take it from the visitor's browser. */
const ViewerContext = createContext<Viewer>({ locale: "en-GB", zone: "UTC" });

export const useViewer = (): Viewer => use(ViewerContext);

export function browserViewer(): Viewer {
  return { locale: navigator.language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** Also hands the locale to the date, number and search fields of the kit. */
export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <ViewerContext value={viewer}>
      <I18nProvider locale={viewer.locale}>{children}</I18nProvider>
    </ViewerContext>
  );
}
