import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import type { SavedView } from "../../platform/web/kit.ts";
import { saveViewContract } from "../search.contract.ts";
import { savedViewsQuery } from "./contacts-query.ts";

/** Spread on a DataList: the views a member kept of it, and how to keep one more. */
export function useSavedViews(list: string): {
  views: SavedView[];
  saveView: (name: string, search: Record<string, string>) => void;
} {
  const client = useQueryClient();
  const { data } = useQuery(savedViewsQuery(list));
  const save = useMutation({
    mutationFn: (view: { name: string; search: Record<string, string> }) =>
      call(saveViewContract, { body: { list, ...view } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["saved-views", list] }),
  });
  const views = (data?.views ?? []).map(({ id, name, search, memberId }) => ({
    id,
    name,
    search,
    isShared: memberId === null,
  }));
  return { views, saveView: (name, search) => save.mutate({ name, search }) };
}
