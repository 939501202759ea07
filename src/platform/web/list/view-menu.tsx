import { useNavigate } from "@tanstack/react-router";
import { Bookmark, ChevronDown, Plus } from "lucide-react";
import { useState } from "react";
import { type ListSearch, type ListState, writeListState } from "../../http/list-query.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Menu } from "../kit/menu.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useWords } from "../words.ts";
import type { SavedView } from "./list-types.ts";

interface ViewMenuProps {
  views: readonly SavedView[];
  state: ListState;
  save?: (name: string, search: Record<string, string>) => void;
}

const plain = (search: ListSearch) =>
  Object.fromEntries(
    Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
const sameSearch = (a: Record<string, string>, b: Record<string, string>) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

export function ViewMenu({ views, state, save }: ViewMenuProps) {
  const words = useWords("kit");
  const navigate = useNavigate();
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const search = plain(writeListState(state));
  const current = views.find((view) => sameSearch(view.search, search));
  const entry = (view: SavedView) => ({
    key: view.id,
    label: view.name,
    isChecked: view === current,
    run: () => void navigate({ to: ".", search: view.search as never }),
  });
  const shared = views.filter((view) => view.isShared);
  const own = views.filter((view) => !view.isShared);
  return (
    <>
      <Menu
        label={words("list.views")}
        placement="bottom start"
        trigger={
          <Button tone="ghost" icon={Bookmark} className="-ml-2.5 text-ink">
            {current?.name ?? words("list.views")}{" "}
            <ChevronDown aria-hidden size={12} className="ml-0.5 inline text-faint" />
          </Button>
        }
        groups={[
          ...(own.length ? [{ label: words("list.ownViews"), entries: own.map(entry) }] : []),
          ...(shared.length ? [{ label: words("list.sharedViews"), entries: shared.map(entry) }] : []),
          ...(save
            ? [
                {
                  entries: [
                    { key: "save", label: words("list.saveView"), icon: Plus, run: () => setNaming(true) },
                  ],
                },
              ]
            : []),
        ]}
      />
      <Dialog
        title={words("list.saveViewTitle")}
        size="sm"
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        actions={
          <Button
            tone="primary"
            isDisabled={name.trim() === ""}
            onPress={() => {
              save?.(name.trim(), search);
              setNaming(false);
            }}
          >
            {words("list.save")}
          </Button>
        }
      >
        <TextField label={words("list.viewName")} value={name} onChange={setName} autoFocus />
      </Dialog>
    </>
  );
}
