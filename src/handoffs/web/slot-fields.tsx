import { useState } from "react";
import { Checkbox, DateTimeField, NumberField, Select, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

const kinds = ["web", "phone", "in-person"] as const;
type Kind = (typeof kinds)[number];

export interface SlotDraft {
  startsAt: string | null;
  minutes: number;
  kind: Kind;
  where: string;
  repJoins: boolean;
}
export interface SlotToBook {
  startsAt: string;
  minutes: number;
  place: { kind: Kind; where: string };
  repJoins: boolean;
}

/** A slot while it is written, and the booking it makes once it has a time. */
export function useSlot() {
  const [slot, setSlot] = useState<SlotDraft>({
    startsAt: null,
    minutes: 30,
    kind: "web",
    where: "",
    repJoins: false,
  });
  const { startsAt, minutes, kind, where, repJoins } = slot;
  const booking: SlotToBook | null = startsAt
    ? { startsAt, minutes, place: { kind, where }, repJoins }
    : null;
  return { slot, setSlot, booking };
}

interface SlotFieldsProps {
  slot: SlotDraft;
  onChange: (slot: SlotDraft) => void;
  /** The rep is asked whether they open the call. */
  asksRep?: boolean;
}

export function SlotFields({ slot, onChange, asksRep = false }: SlotFieldsProps) {
  const words = useWords("handoffs");
  const set = (changed: Partial<SlotDraft>) => onChange({ ...slot, ...changed });
  return (
    <>
      <DateTimeField
        label={words("offer.slot")}
        value={slot.startsAt}
        onChange={(startsAt) => set({ startsAt })}
        min={new Date().toISOString()}
      />
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={words("offer.minutes")}
          value={slot.minutes}
          onChange={(minutes) => set({ minutes })}
          minValue={5}
          maxValue={480}
          step={5}
        />
        <Select<Kind>
          label={words("offer.place")}
          options={kinds.map((value) => ({ value, label: words(`offer.placeKind.${value}`) }))}
          value={slot.kind}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <TextField label={words("offer.where")} value={slot.where} onChange={(where) => set({ where })} />
      {asksRep && (
        <Checkbox isSelected={slot.repJoins} onChange={(repJoins) => set({ repJoins })}>
          {words("offer.repJoins")}
        </Checkbox>
      )}
    </>
  );
}
