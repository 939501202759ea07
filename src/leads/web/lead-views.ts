import { useSavedViews } from "../../contacts/web/public.ts";
import { type Filter, writeListState } from "../../platform/http/list-query.ts";
import type { SavedView } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";

const yes = (field: string): Filter => ({ field, test: "yes", values: [] });
const is = (field: string, ...values: string[]): Filter => ({ field, test: "is", values });

/** The views every floor needs; what a member saves joins them. */
export function useLeadViews(): ReturnType<typeof useSavedViews> {
  const words = useWords("leads");
  const { member } = useSession();
  const { views: saved, saveView } = useSavedViews("leads");
  const view = (id: string, filters: Filter[], sort = "-score"): SavedView => {
    const { filter } = writeListState({ find: "", filters, match: "all", sort: null, group: null });
    return { id, name: words(`view.${id}`), search: { filter: filter ?? "", sort }, isShared: true };
  };
  return {
    views: [
      ...(member.role === "sdr" || member.role === "market-response"
        ? [view("mine", [is("owner", "me"), yes("open")])]
        : []),
      view("waiting", [is("owner", "none"), yes("open")], "nextAt"),
      view("overdue", [yes("overdue")], "nextAt"),
      view("handedOff", [is("state", "qualified")], "nextAt"),
      view("nurturing", [is("state", "nurturing")], "nextAt"),
      view("closed", [is("state", "converted", "disqualified")], "-openedAt"),
      ...saved,
    ],
    saveView,
  };
}
