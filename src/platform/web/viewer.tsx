import { createContext, type ReactNode, use } from "react";
import { I18nProvider } from "react-aria-components";
import type { Viewer } from "./format.ts";

/** Set by the shell from the session; public pages take it from the visitor's browser. */
const ViewerContext = createContext<Viewer>({ locale: "en-GB", zone: "UTC" });

export const useViewer = (): Viewer => use(ViewerContext);

/** Some browsers name no language, or one Intl does not know ("C", "en-US@posix"), and no zone: the page opens all the same. */
export function browserViewer(browser: Pick<Navigator, "languages" | "language"> = navigator): Viewer {
  const named = [...(browser.languages ?? []), browser.language].filter(Boolean);
  return {
    locale: named.find(isLocale) ?? "en-GB",
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
  };
}

function isLocale(name: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
  } catch {
    return false;
  }
}

/** Also hands the locale to the date, number and search fields of the kit. */
export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <ViewerContext value={viewer}>
      <I18nProvider locale={viewer.locale}>{children}</I18nProvider>
    </ViewerContext>
  );
}
