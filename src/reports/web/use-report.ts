import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { dayOf } from "../../platform/web/format.ts";
import { useNow } from "../../platform/web/now.ts";
import { useSession } from "../../platform/web/session.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { type Opened, periodDays, type ReportSearch, reportHref, reportSearch } from "./crown-search.ts";

/** The page as its address says, and how its numbers and choices link to one another. */
export function useReport() {
  const search = reportSearch.parse(useSearch({ strict: false }));
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { workspace } = useSession();
  const now = useNow(3600);
  const today = dayOf(new Date(now).toISOString(), { ...viewer, zone: workspace.zone });
  return {
    search,
    period: periodDays(search.period, today),
    hrefOf: (opened: Opened) => reportHref(pathname, search, opened),
    choose: (change: Partial<ReportSearch>) =>
      void navigate({ to: reportHref(pathname, search, change), resetScroll: false }),
  };
}
