import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { FormDialog } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { bookMeetingContract, type MeetingView, rescheduleMeetingContract } from "../meetings.contract.ts";
import { useMeetingChange } from "./meetings-query.ts";
import { ByWhomField } from "./record-meeting-dialog.tsx";
import { freshSlot, isWhole, SlotFields } from "./slot-fields.tsx";

interface BookProps {
  about: { kind: "handoff" | "deal" | "lead" | "person"; id: string };
  personId: string;
  /** Who joins; undefined: whoever books. */
  memberIds?: string[];
  onClose: () => void;
}

/** A slot entered by hand, agreed on the phone or by mail. */
export function BookMeetingDialog({ about, personId, memberIds, onClose }: BookProps) {
  const words = useWords("meetings");
  const { member } = useSession();
  const [slot, setSlot] = useState(freshSlot);
  const book = useMeetingChange(
    () => {
      if (!isWhole(slot)) throw new Error(words("when"));
      const { startsAt, minutes, kind, where } = slot;
      const body = {
        about,
        personId,
        memberIds: memberIds ?? [member.id],
        startsAt,
        minutes,
        place: { kind, where },
      };
      return call(bookMeetingContract, { body });
    },
    () => ({ text: words("booked") }),
    onClose,
  );
  return (
    <FormDialog
      title={words("book")}
      action={words("book")}
      isReady={isWhole(slot)}
      isPending={book.isPending}
      refusal={book.error}
      onSubmit={() => book.mutate(undefined)}
      onClose={onClose}
    >
      <SlotFields slot={slot} onChange={setSlot} />
    </FormDialog>
  );
}

/** Another time: a new meeting that follows this one. */
export function MoveMeetingDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const words = useWords("meetings");
  const length = (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000;
  const [slot, setSlot] = useState({ ...freshSlot, minutes: length as number | null, ...meeting.place });
  const [byWhom, setByWhom] = useState<"person" | "us">("person");
  const move = useMeetingChange(
    () => {
      if (!isWhole(slot)) throw new Error(words("when"));
      const { startsAt, minutes, kind, where } = slot;
      const body = { startsAt, minutes, place: { kind, where }, byWhom };
      return call(rescheduleMeetingContract, { params: { id: meeting.id }, body });
    },
    () => ({ text: words("moved") }),
    onClose,
  );
  return (
    <FormDialog
      title={words("move")}
      action={words("move")}
      isReady={isWhole(slot)}
      isPending={move.isPending}
      refusal={move.error}
      onSubmit={() => move.mutate(undefined)}
      onClose={onClose}
    >
      <SlotFields slot={slot} onChange={setSlot} />
      <ByWhomField value={byWhom} onChange={setByWhom} />
    </FormDialog>
  );
}
