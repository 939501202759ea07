import { DateTimeField, NumberField, SegmentedControl, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type PlaceKind, places } from "../meeting.ts";

export interface SlotDraft {
  startsAt: string | null;
  minutes: number | null;
  kind: PlaceKind;
  where: string;
}

export const freshSlot: SlotDraft = { startsAt: null, minutes: 30, kind: "web", where: "" };

/** When, how long, and where: the same for a first booking and for another time. */
export function SlotFields({ slot, onChange }: { slot: SlotDraft; onChange: (slot: SlotDraft) => void }) {
  const words = useWords("meetings");
  const edit = (part: Partial<SlotDraft>) => onChange({ ...slot, ...part });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1fr_7rem]">
        <DateTimeField
          label={words("when")}
          value={slot.startsAt}
          onChange={(startsAt) => edit({ startsAt })}
          min={new Date().toISOString()}
          isRequired
        />
        <NumberField
          label={words("minutes")}
          value={slot.minutes ?? undefined}
          onChange={(minutes) => edit({ minutes })}
          minValue={5}
          maxValue={480}
        />
      </div>
      <SegmentedControl
        label={words("place")}
        value={slot.kind}
        onChange={(kind) => edit({ kind })}
        segments={places.map((value) => ({ value, label: words(`kind.${value}`) }))}
      />
      <TextField
        label={words("where")}
        help={words(`whereHelp.${slot.kind}`)}
        value={slot.where}
        onChange={(where) => edit({ where })}
        maxLength={500}
      />
    </>
  );
}

export const isWhole = (slot: SlotDraft): slot is SlotDraft & { startsAt: string; minutes: number } =>
  slot.startsAt !== null && slot.minutes !== null;
