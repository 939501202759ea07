import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { BookMeetingDialog, MeetingList } from "../../meetings/web/public.ts";
import { Button, Section } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { HandoffCard } from "../handoffs.contract.ts";

/** The slots of this hand-off and what became of each. Either side books; the executive is always in it. */
export function MeetingPanel({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const mayWrite = useCan("meetings.write");
  const [isBooking, setBooking] = useState(false);
  const isOpen = card.clock !== null;
  const mayBook = mayWrite && isOpen && card.meetings.every(({ state }) => state !== "booked");
  if (card.meetings.length === 0 && !mayBook) return null;
  return (
    <Section
      title={words("meetings.title")}
      actions={
        mayBook && (
          <Button size="sm" icon={CalendarPlus} onPress={() => setBooking(true)}>
            {words("meetings.book")}
          </Button>
        )
      }
    >
      {card.meetings.length > 0 ? (
        <MeetingList meetings={card.meetings} />
      ) : (
        <p className="text-muted">{words("meetings.none")}</p>
      )}
      {isBooking && (
        <BookMeetingDialog
          about={{ kind: "handoff", id: card.id }}
          personId={card.person.id}
          memberIds={[card.executive.id]}
          onClose={() => setBooking(false)}
        />
      )}
    </Section>
  );
}
