import { Building2, Ellipsis, Inbox, Merge, Trash2, UserPlus } from "lucide-react";
import { useState } from "react";
import {
  Button,
  ConflictDialog,
  Dialog,
  Drawer,
  IconButton,
  Menu,
  PageHeader,
  Popover,
  Tabs,
  TextField,
} from "../kit.ts";
import { CommandPalette } from "../palette/command-palette.tsx";
import { ShortcutSheet } from "../palette/shortcut-sheet.tsx";
import { useShortcut, useShortcutList } from "../shortcuts.ts";

const found = [
  { id: "1", label: "Nordwind Logistik GmbH", detail: "Bremen, 3 open leads", to: "/kitchen/list" },
  { id: "2", label: "Nordlicht Retail", detail: "Kiel, customer", to: "/kitchen/list" },
];
const sources = [
  {
    key: "companies",
    label: "Companies",
    icon: Building2,
    search: async (text: string) =>
      found.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())),
  },
];

export function OverlayKitchen() {
  const [open, setOpen] = useState<string | null>(null);
  const bindings = useShortcutList();
  const close = () => setOpen(null);
  useShortcut({ keys: "mod+k", label: "Search", run: () => setOpen("palette") });
  useShortcut({ keys: "?", label: "Keyboard shortcuts", run: () => setOpen("shortcuts") });
  useShortcut({ keys: "g l", label: "Leads", group: "Go to", run: () => {} });
  return (
    <div className="flex flex-col gap-4 p-4">
      <PageHeader title="Over the page" className="px-0" />
      <div className="flex flex-wrap gap-2">
        {["dialog", "alert", "drawer", "conflict", "palette", "shortcuts"].map((name) => (
          <Button key={name} onPress={() => setOpen(name)}>
            {`Open ${name}`}
          </Button>
        ))}
        <Menu
          label="More"
          trigger={<IconButton icon={Ellipsis} label="More" tone="secondary" />}
          groups={[
            {
              entries: [
                { key: "assign", label: "Assign to…", icon: UserPlus, shortcut: "a" },
                { key: "merge", label: "Merge with…", icon: Merge, detail: "Can be undone for 30 days" },
              ],
            },
            {
              label: "Ends it",
              entries: [{ key: "dq", label: "Disqualify", icon: Trash2, isDanger: true, shortcut: "d" }],
            },
          ]}
        />
        <Popover label="Filter" trigger={<Button>Open popover</Button>} className="w-64">
          <TextField label="Company contains" />
        </Popover>
      </div>
      <Tabs
        label="Deal"
        items={[
          { key: "needs", label: "Needs", count: 4, content: <p>Four needs heard, two verified.</p> },
          { key: "people", label: "People map", content: <p>Nobody yet.</p> },
          { key: "concerns", label: "Concerns", count: 2, content: <p>Two open.</p> },
        ]}
      />
      <Dialog
        title="Return this hand-off"
        isOpen={open === "dialog"}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Cancel</Button>
            <Button tone="danger" onPress={close}>
              Return it
            </Button>
          </>
        }
      >
        <p className="mb-3 text-muted">
          Mara sees your reason and gets the lead back, qualifying, with a next step for tomorrow.
        </p>
        <TextField label="Reason" autoFocus />
      </Dialog>
      <Dialog
        title="Stop sending from this mailbox?"
        isAlert
        size="sm"
        isOpen={open === "alert"}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Keep sending</Button>
            <Button tone="danger" onPress={close}>
              Stop
            </Button>
          </>
        }
      >
        <p>142 scheduled mails wait until it is started again.</p>
      </Dialog>
      <Drawer
        title="Annika Weber"
        isOpen={open === "drawer"}
        onClose={close}
        actions={<Button tone="primary">Open</Button>}
      >
        <p>Head of Operations, Nordwind Logistik GmbH</p>
      </Drawer>
      <ConflictDialog
        isOpen={open === "conflict"}
        field="Amount"
        original="€72,000"
        theirs="€84,000"
        theirName="Elena Rossi"
        mine="€80,500"
        onKeepTheirs={close}
        onUseMine={close}
      />
      <CommandPalette
        isOpen={open === "palette"}
        onClose={close}
        sources={sources}
        go={() => {}}
        entries={[
          {
            key: "new",
            group: "Create",
            label: "New lead",
            icon: UserPlus,
            shortcut: "shift+l",
            run: () => {},
          },
          { key: "merge", group: "Do", label: "Merge this person", icon: Merge, run: () => {} },
          { key: "leads", group: "Go to", label: "Leads", icon: Inbox, shortcut: "g l", run: () => {} },
        ]}
      />
      <ShortcutSheet bindings={bindings} isOpen={open === "shortcuts"} onClose={close} />
    </div>
  );
}
