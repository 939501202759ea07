import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { formatInstant } from "../../platform/web/format.ts";
import { Banner, Button, Section, SegmentedControl, TextField } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { bookHandoffMeeting, type HandoffCard, recordHandoffMeeting } from "../handoffs.contract.ts";
import { SlotFields, type SlotToBook, useSlot } from "./slot-fields.tsx";
import { useHandoffChange } from "./use-handoff-change.ts";

/** The slot that is booked and what became of it, or the form that books one. Both sides may. */
export function MeetingPanel({ card }: { card: HandoffCard }) {
  const mayWrite = useCan("meetings.write");
  const open = card.meetings.find(
    ({ state, mayRecord }) => mayRecord && (state === "booked" || state === "held-claimed"),
  );
  if (open) return <RecordSlot card={card} meeting={open} />;
  const isBooked = card.meetings.some(({ state }) => state === "booked");
  return mayWrite && !isBooked && !card.conversation ? <BookSlot card={card} /> : null;
}

function BookSlot({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  const { slot, setSlot, booking } = useSlot();
  const book = useHandoffChange(
    (body: SlotToBook) => call(bookHandoffMeeting, { params: { handoffId: card.id }, body }),
    { said: words("verdict.talk.book") },
  );
  return (
    <Section title={words("verdict.talk.book")}>
      <div className="flex flex-col gap-2.5">
        <SlotFields slot={slot} onChange={setSlot} />
        <Button
          className="self-start"
          isDisabled={!booking}
          isPending={book.isPending}
          onPress={() => booking && book.mutate(booking)}
        >
          {words("verdict.talk.book")}
        </Button>
      </div>
    </Section>
  );
}

function RecordSlot({ card, meeting }: { card: HandoffCard; meeting: HandoffCard["meetings"][number] }) {
  const words = useWords("handoffs");
  const viewer = useViewer();
  const [said, setSaid] = useState("");
  const [byWhom, setByWhom] = useState<"person" | "us">("person");
  const [isClaimed, setClaimed] = useState(meeting.state === "held-claimed");
  const record = useHandoffChange(async (outcome: "held" | "no-show") => {
    const evidence = said.trim() === "" ? [] : [{ kind: "buyer-words" as const, words: said }];
    const params = { handoffId: card.id, meetingId: meeting.id };
    const body = outcome === "held" ? { outcome, evidence } : { outcome, byWhom };
    const { fact } = await call(recordHandoffMeeting, { params, body });
    setClaimed(fact === "held-claimed");
  });
  const hasBegun = new Date(meeting.startsAt) <= new Date();
  return (
    <Section title={words("verdict.talk.booked", { when: formatInstant(meeting.startsAt, viewer) })}>
      <p className="break-words text-muted">{meeting.place.where}</p>
      {isClaimed && <Banner tone="amber" title={words("verdict.talk.claimed")} className="my-2" />}
      {hasBegun && (
        <div className="mt-2 flex flex-col items-start gap-2.5">
          <TextField
            label={words("verdict.talk.theirWords")}
            value={said}
            onChange={setSaid}
            className="w-full"
          />
          <Button tone="primary" isPending={record.isPending} onPress={() => record.mutate("held")}>
            {words("verdict.talk.held")}
          </Button>
          <SegmentedControl<"person" | "us">
            label={words("verdict.talk.ours")}
            segments={[
              { value: "person", label: words("verdict.talk.person") },
              { value: "us", label: words("verdict.talk.us") },
            ]}
            value={byWhom}
            onChange={setByWhom}
          />
          <Button onPress={() => record.mutate("no-show")}>{words("verdict.talk.noShow")}</Button>
        </div>
      )}
    </Section>
  );
}
