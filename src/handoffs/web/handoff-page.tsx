import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { RecordActivity } from "../../activity/web/public.ts";
import { Avatar, ErrorState, RecordPage, SkeletonRows } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import type { HandoffCard } from "../handoffs.contract.ts";
import { AnswerList } from "./answer-list.tsx";
import { CriteriaTable } from "./criteria-table.tsx";
import { FourFacts, HandoffFacts } from "./handoff-facts.tsx";
import { ClockPanel, HandoffClock, StateBadge } from "./handoff-words.tsx";
import { handoffQuery } from "./handoffs-query.ts";
import { MeetingPanel } from "./meeting-panel.tsx";
import { NoteView } from "./note-view.tsx";
import { ReworkForm } from "./rework-form.tsx";
import { handoffAside } from "./slots.ts";
import { VerdictCard } from "./verdict-card.tsx";

export default function HandoffPage() {
  const words = useWords("handoffs");
  const { handoffId } = useParams({ strict: false }) as { handoffId: string };
  const query = useQuery(handoffQuery(handoffId));
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  return <Handoff card={query.data as HandoffCard} />;
}

/** One page for both sides: the note in the middle, the same clock on the right, the verdict for who gives it. */
function Handoff({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const { person, company, may } = card;
  // Who checks pay reads the hand-off; what else happened with the person is not theirs.
  const mayReadPerson = useCan("contacts.read");
  return (
    <RecordPage
      title={person.name}
      mark={<Avatar name={person.name} size="lg" />}
      subtitle={[person.title, company?.name].filter(Boolean).join(", ")}
      owner={<StateBadge state={card.state} />}
      clock={card.clock && <HandoffClock row={card} withLabel />}
      facts={
        <div className="flex flex-col gap-4">
          <HandoffFacts card={card} />
          <FourFacts card={card} />
        </div>
      }
      middle={words("note.title")}
      next={
        <>
          <ClockPanel row={card} answer={card.answers.at(-1)} />
          <Slot of={handoffAside} handoffId={card.id} personId={person.id} />
          {may.answer && <VerdictCard key={`${card.id}-${card.round}`} card={card} />}
          {may.rework && <ReworkForm card={card} />}
          <MeetingPanel card={card} />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <NoteView note={card.note} seconds={card.readingSeconds} />
        <CriteriaTable card={card} />
        <AnswerList card={card} />
      </div>
      {mayReadPerson && (
        <RecordActivity
          about={{ kind: "person", id: person.id }}
          personId={person.id}
          companyId={company?.id ?? null}
        />
      )}
    </RecordPage>
  );
}
