import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Inbox } from "lucide-react";
import { useState } from "react";
import type { AnswerOf } from "../../platform/http/contract.ts";
import { formatDay } from "../../platform/web/format.ts";
import {
  EmptyState,
  ErrorState,
  type Outcome,
  QueuePage,
  SkeletonRows,
  TextLink,
} from "../../platform/web/kit.ts";
import { useCan, useSession } from "../../platform/web/session.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { ArrivalRow, readQueue } from "../queue.contract.ts";
import { ArrivalCard } from "./arrival-card.tsx";
import { ArrivalLine } from "./arrival-line.tsx";
import { arrivalQuery, queueQuery } from "./inbound-query.ts";
import { ShiftButton } from "./shift-button.tsx";
import { DisqualifyDialog, NurtureDialog } from "./triage-dialogs.tsx";
import { useTriage } from "./use-triage.ts";

type Queue = AnswerOf<typeof readQueue>;
type Asking = { row: ArrivalRow; what: "nurture" | "disqualify" } | null;

/** The home of Market Response: who waits slides in by itself, one key decides. */
export default function LiveQueuePage() {
  const words = useWords("inbound");
  const query = useQuery(queueQuery());
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  return <LiveQueue queue={query.data as Queue} />;
}

function LiveQueue({ queue }: { queue: Queue }) {
  const words = useWords("inbound");
  const navigate = useNavigate();
  const mayClaim = useCan("inbound.claim");
  const { member } = useSession();
  const { claim, decide } = useTriage();
  const [selected, setSelected] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const items = [...queue.waiting, ...queue.mine];
  const current = items.find((row) => row.leadId === selected) ?? items[0];
  const { data: card } = useQuery({ ...arrivalQuery(current?.leadId ?? ""), enabled: !!current });
  const open = (row: ArrivalRow) => void navigate({ to: `/leads/${row.leadId}` });
  const junk = (row: ArrivalRow) =>
    decide.mutate({ row, body: { verdict: "junk" }, said: words("do.junked") });

  const outcomes = (row: ArrivalRow): Outcome[] => {
    if (!mayClaim) return [{ key: "open", label: words("card.open"), run: () => open(row) }];
    const isMine = row.owner?.id === member.id;
    const holder = card?.leadId === row.leadId ? card.holder : null;
    const passOn = (name: string) =>
      decide.mutate({ row, body: { verdict: "to-holder" }, said: words("do.passed", { name }) });
    return [
      isMine
        ? { key: "work", label: words("do.work"), run: () => open(row) }
        : { key: "claim", label: words("do.claim"), run: () => claim.mutate(row) },
      { key: "nurture", label: words("do.nurture"), run: () => setAsking({ row, what: "nurture" }) },
      { key: "disqualify", label: words("do.disqualify"), run: () => setAsking({ row, what: "disqualify" }) },
      { key: "junk", label: words("do.junk"), isDanger: true, run: () => junk(row) },
      ...(holder
        ? [
            {
              key: "holder",
              label: words("do.holder", { name: holder.name }),
              run: () => passOn(holder.name),
            },
          ]
        : []),
    ];
  };
  const keys = current ? outcomes(current) : [];
  return (
    <>
      <TriageKeys outcomes={keys} />
      <QueuePage
        title={words("queue.title")}
        note={words("queue.waiting", { count: queue.waiting.length })}
        actions={queue.myShift !== null && <ShiftButton isOn={queue.myShift} />}
        label={words("queue.label")}
        items={items}
        idOf={(row) => row.leadId}
        row={(row) => <ArrivalLine row={row} heading={row === queue.mine[0] ? words("queue.mine") : null} />}
        focus={(row) => <ArrivalCard key={row.leadId} leadId={row.leadId} />}
        outcomes={outcomes}
        selected={current?.leadId ?? null}
        onSelect={setSelected}
        strip={<ShiftStrip queue={queue} />}
        empty={
          <EmptyState icon={Inbox} title={words("queue.empty")}>
            {words(queue.myShift === false ? "queue.emptyOff" : "queue.emptyNext")}
          </EmptyState>
        }
      />
      <TriageDialog asking={asking} decide={decide.mutate} onClose={() => setAsking(null)} />
    </>
  );
}

function ShiftStrip({ queue }: { queue: Queue }) {
  const words = useWords("inbound");
  const names = queue.onShift.map(({ name }) => name).join(", ");
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-muted text-sm">
      <span>{names ? words("queue.onShift", { names }) : words("queue.nobody")}</span>
      {queue.stopped > 0 && (
        <TextLink href="/submissions?stopped=1">{words("queue.stopped", { count: queue.stopped })}</TextLink>
      )}
    </div>
  );
}

const letters: Record<string, string> = {
  claim: "enter",
  work: "w",
  open: "enter",
  nurture: "n",
  disqualify: "d",
  junk: "x",
  holder: "o",
};

/** The letters of triage beside the numbers of the bar: W and Enter, N, D, X. */
function TriageKeys({ outcomes }: { outcomes: readonly Outcome[] }) {
  return outcomes.map((outcome) => <TriageKey key={outcome.key} outcome={outcome} />);
}

function TriageKey({ outcome }: { outcome: Outcome }) {
  const words = useWords("inbound");
  useShortcut({
    keys: letters[outcome.key]!,
    label: outcome.label,
    group: words("queue.group"),
    run: outcome.run,
  });
  return null;
}

interface TriageDialogProps {
  asking: Asking;
  decide: ReturnType<typeof useTriage>["decide"]["mutate"];
  onClose: () => void;
}

function TriageDialog({ asking, decide, onClose }: TriageDialogProps) {
  const words = useWords("inbound");
  const viewer = useViewer();
  if (!asking) return null;
  const { row } = asking;
  const name = row.person.name;
  if (asking.what === "nurture") {
    return (
      <NurtureDialog
        name={name}
        onClose={onClose}
        onDecide={({ wakeOn, reason }) => {
          const wakeAt = new Date(`${wakeOn}T09:00`).toISOString();
          decide({
            row,
            body: { verdict: "nurture", wakeAt, reason },
            said: words("do.nurtured", { date: formatDay(wakeOn, viewer) }),
          });
          onClose();
        }}
      />
    );
  }
  return (
    <DisqualifyDialog
      name={name}
      onClose={onClose}
      onDecide={({ reason, why }) => {
        decide({
          row,
          body: { verdict: "disqualify", reason, why: why || undefined },
          said: words("do.disqualified"),
        });
        onClose();
      }}
    />
  );
}
