import { useNavigate, useSearch } from "@tanstack/react-router";
import { Inbox } from "lucide-react";
import { useState } from "react";
import {
  Badge,
  Button,
  DataList,
  EmptyState,
  type ListColumn,
  ListPage,
  SegmentedControl,
  When,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { SubmissionRow } from "../forms.contract.ts";
import { submissionsSource } from "./inbound-query.ts";
import { SubmissionDrawer } from "./submission-drawer.tsx";

const outcomeTone = {
  opened: "green",
  joined: "accent",
  blocked: "amber",
  rejected: "neutral",
  waiting: "red",
} as const;

/** Everything that knocked: of all forms or one (`form`), all of it or what was stopped (`stopped`). */
export default function SubmissionsPage() {
  const words = useWords("inbound");
  const search = useSearch({ strict: false }) as { form?: string; stopped?: unknown; open?: string };
  const [isStopped, setStopped] = useState(search.stopped !== undefined);
  const navigate = useNavigate();
  const open = (id: string | undefined) =>
    void navigate({ to: ".", search: { ...search, open: id } as never });
  const columns = useColumns(open);
  return (
    <ListPage title={words("submissions.title")} says={words("submissions.says")}>
      <DataList
        name="submissions"
        label={words("submissions.title")}
        idOf={(row) => row.id}
        columns={columns}
        source={({ find }) => submissionsSource({ formId: search.form, stopped: isStopped, find })}
        open={(row) => open(row.id)}
        actions={
          <SegmentedControl
            label={words("submissions.outcome")}
            value={isStopped ? "stopped" : "all"}
            onChange={(value) => setStopped(value === "stopped")}
            segments={[
              { value: "all", label: words("submissions.all") },
              { value: "stopped", label: words("submissions.stopped") },
            ]}
          />
        }
        empty={
          <EmptyState icon={Inbox} title={words("submissions.empty")}>
            {words("submissions.emptyNext")}
          </EmptyState>
        }
      />
      {search.open && <SubmissionDrawer id={search.open} onClose={() => open(undefined)} />}
    </ListPage>
  );
}

function useColumns(open: (id: string) => void): ListColumn<SubmissionRow>[] {
  const words = useWords("inbound");
  const reasonOf = (row: SubmissionRow) =>
    row.reason ? words(`submissions.reason.${row.reason}`, { defaultValue: row.reason }) : "";
  return [
    {
      key: "who",
      label: words("submissions.who"),
      width: "minmax(160px,1.5fr)",
      phone: "title",
      text: (row) => row.who,
      cell: (row) => (
        <Button size="sm" tone="ghost" className="-ml-2" onPress={() => open(row.id)}>
          {row.who || "–"}
        </Button>
      ),
    },
    {
      key: "outcome",
      label: words("submissions.outcome"),
      width: "minmax(220px,2fr)",
      phone: "below",
      text: reasonOf,
      cell: (row) => (
        <span className="flex min-w-0 items-center gap-2">
          <Badge tone={outcomeTone[row.outcome]}>{words(`submissions.state.${row.outcome}`)}</Badge>
          <span className="truncate text-muted">{reasonOf(row)}</span>
        </span>
      ),
    },
    {
      key: "form",
      label: words("submissions.form"),
      width: "minmax(140px,1fr)",
      cell: (row) => row.form.name,
    },
    {
      key: "door",
      label: words("submissions.door"),
      width: "150px",
      cell: (row) => words(`submissions.through.${row.door}`),
    },
    {
      key: "received",
      label: words("submissions.received"),
      width: "130px",
      phone: "end",
      cell: (row) => <When at={row.receivedAt} />,
    },
  ];
}
