import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Handshake } from "lucide-react";
import { useState } from "react";
import { MeetingList, myMeetingsQuery } from "../../meetings/web/public.ts";
import {
  EmptyState,
  ErrorState,
  PageHeader,
  Section,
  SkeletonRows,
  TextLink,
} from "../../platform/web/kit.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import { waitingQuery } from "./handoffs-query.ts";
import { aeToday } from "./slots.ts";
import { WaitingCard, type WaitingHandoff } from "./waiting-card.tsx";

/** What was passed to this executive: the clock that ends first on top, its note open to be read. */
export default function AePage() {
  const words = useWords("handoffs");
  const query = useQuery(waitingQuery());
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const rows = query.data?.rows ?? [];
  return (
    <div className="scroll-quiet h-full overflow-auto">
      <div className="mx-auto flex max-w-6xl flex-col pb-16">
        <PageHeader
          title={words("ae.title")}
          note={rows.length > 0 && words("ae.waiting", { count: rows.length })}
          actions={<TextLink href="/handoffs">{words("ae.all")}</TextLink>}
          className="pt-5"
        />
        <div className="grid items-start gap-4 px-4 pt-1 lg:grid-cols-[minmax(0,2fr)_minmax(260px,1fr)]">
          <Waiting rows={rows} />
          <div className="flex flex-col gap-4">
            <TodaysMeetings />
            <Slot of={aeToday} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Waiting({ rows }: { rows: readonly WaitingHandoff[] }) {
  const words = useWords("handoffs");
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const here = Math.min(at, rows.length - 1);
  const step = (by: number) => setAt(Math.max(0, Math.min(rows.length - 1, here + by)));
  const group = words("ae.title");
  useShortcut({ keys: "j", label: "↓", group, run: () => step(1) });
  useShortcut({ keys: "k", label: "↑", group, run: () => step(-1) });
  useShortcut({
    keys: "enter",
    label: words("ae.open"),
    group,
    isDisabled: rows.length === 0,
    run: () => void navigate({ to: `/handoffs/${rows[here]?.id}` }),
  });
  if (rows.length === 0) {
    return (
      <EmptyState icon={Handshake} title={words("ae.empty")}>
        {words("ae.emptyNext")}
      </EmptyState>
    );
  }
  return (
    <ol className="flex min-w-0 flex-col gap-3">
      {rows.map((row, index) => (
        <li key={row.id}>
          <WaitingCard row={row} isOpen={index === here} onOpen={() => setAt(index)} />
        </li>
      ))}
    </ol>
  );
}

function TodaysMeetings() {
  const words = useWords("handoffs");
  const { data } = useQuery(myMeetingsQuery());
  if (!data) return null;
  return (
    <Section title={words("ae.today")} note={data.meetings.length || undefined}>
      {data.meetings.length === 0 ? (
        <p className="text-muted">{words("ae.noMeetings")}</p>
      ) : (
        <MeetingList meetings={data.meetings} />
      )}
    </Section>
  );
}
