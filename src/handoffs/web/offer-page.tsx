import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { leadQuery } from "../../leads/web/public.ts";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, ErrorState, FormPage, SkeletonRows, TextLink } from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Way } from "../handoff.ts";
import { offerHandoff, type QualificationView } from "../handoffs.contract.ts";
import { handoffNote, MOST_WORDS, missingParts, type NoteToWrite, wordsIn } from "../note.ts";
import { qualificationQuery } from "./handoffs-query.ts";
import { NoteFields } from "./note-fields.tsx";
import { ReadingTime } from "./reading-time.tsx";
import { SlotFields, useSlot } from "./slot-fields.tsx";
import { ToFields } from "./to-fields.tsx";
import { useHandoffChange } from "./use-handoff-change.ts";

export default function OfferPage() {
  const words = useWords("handoffs");
  const { leadId } = useParams({ strict: false }) as { leadId: string };
  const lead = useQuery(leadQuery(leadId));
  const qualification = useQuery(qualificationQuery(leadId));
  const failed = lead.error ?? qualification.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void lead.refetch()} isPage />;
  if (!lead.data || !qualification.data) return <SkeletonRows label={words("loading")} />;
  return <Offer leadId={leadId} person={lead.data.person} qualification={qualification.data} />;
}

const empty: NoteToWrite = { whyNow: "", people: [], promised: "", notPromised: "", agenda: "" };

interface OfferProps {
  leadId: string;
  person: { name: string; title: string | null };
  qualification: QualificationView;
}

function Offer({ leadId, person, qualification }: OfferProps) {
  const words = useWords("handoffs");
  const navigate = useNavigate();
  const [note, setNote] = useState<NoteToWrite>({
    ...empty,
    people: [{ name: person.name, role: person.title ?? "", stance: "for" }],
  });
  const [to, setTo] = useState<{ id: string; name: string } | null>(null);
  const [way, setWay] = useState<Way>("meeting");
  const { slot, setSlot, booking } = useSlot();
  const written = handoffNote.parse(note);
  const isReady = qualification.open.length === 0 && qualification.closedTo === null;
  const isWhole =
    isReady &&
    to !== null &&
    missingParts(written).length === 0 &&
    wordsIn(written) <= MOST_WORDS &&
    (way !== "meeting" || booking !== null);
  const offer = useHandoffChange(
    () =>
      call(offerHandoff, {
        params: { leadId },
        body: { offeredTo: to!.id, way, note, ...(way === "meeting" ? { slot: booking! } : {}) },
      }).then(({ handoffId }) => navigate({ to: `/handoffs/${handoffId}` })),
    { said: words("offer.done", { name: to?.name ?? "" }) },
  );
  return (
    <FormPage
      title={words("offer.title", { name: person.name })}
      says={words("offer.says")}
      refusal={(offer.error as Problem | null)?.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) offer.mutate();
      }}
      buttons={
        <>
          <TextLink href={`/leads/${leadId}`}>{words("offer.back")}</TextLink>
          <Button tone="primary" type="submit" isDisabled={!isWhole} isPending={offer.isPending}>
            {words("offer.submit")}
          </Button>
        </>
      }
    >
      {!isReady && (
        <Banner tone="amber" title={words("offer.notReady")}>
          {words("offer.notReadyNext")}
        </Banner>
      )}
      <ReadingTime note={written} />
      <NoteFields note={note} onChange={setNote} />
      <ToFields to={to} onTo={setTo} way={way} onWay={setWay} />
      {way === "meeting" && <SlotFields slot={slot} onChange={setSlot} asksRep />}
    </FormPage>
  );
}
