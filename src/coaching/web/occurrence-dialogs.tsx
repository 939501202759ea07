import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Checkbox, DateTimeField, SegmentedControl } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import {
  endSeriesContract,
  holdOneOnOneContract,
  missOneOnOneContract,
  moveOneOnOneContract,
  type Room,
} from "../coaching.contract.ts";
import { type Whose, whose } from "../one-on-one.ts";
import { useRoomChange } from "./coaching-query.ts";
import { CommitmentForm, type Promised } from "./commitment-form.tsx";
import { RoomDialog } from "./room-dialog.tsx";

type One = NonNullable<Room["next"]>;
interface OfOne {
  room: Room;
  one: One;
  onClose: () => void;
}

/** Closing asks one thing: what was agreed, or the plain word that nothing was. */
export function CloseDialog({ room, one, onClose }: OfOne) {
  const words = useWords("coaching");
  const isLate = one.state === "missed";
  const planned = new Date(Date.parse(one.startsAt) + one.minutes * 60_000).toISOString();
  const now = new Date().toISOString();
  const [beganAt, setBeganAt] = useState<string | null>(one.beganAt ?? one.startsAt);
  const [endedAt, setEndedAt] = useState<string | null>(isLate || planned < now ? planned : now);
  const [agreed, setAgreed] = useState<Promised[]>([]);
  const [nothingAgreed, setNothingAgreed] = useState(false);
  const written = room.commitments.filter((line) => line.agreedInId === one.id);
  const isAnswered = agreed.length > 0 || nothingAgreed || written.length > 0;
  const hold = useRoomChange(
    () =>
      call(holdOneOnOneContract, {
        params: { seriesId: room.series.id, id: one.id },
        body: { beganAt: beganAt!, endedAt: endedAt!, agreed, nothingAgreed },
      }),
    {
      said: ({ state }) => words(isLate ? "close.set" : `close.${state}`),
      onDone: onClose,
      quiet: true,
    },
  );
  return (
    <RoomDialog
      title={words("close.title")}
      doIt={words("close.do")}
      size="lg"
      isReady={isAnswered && beganAt !== null && endedAt !== null}
      change={hold}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <DateTimeField label={words("close.began")} value={beganAt} onChange={setBeganAt} />
        <DateTimeField label={words("close.ended")} value={endedAt} onChange={setEndedAt} />
      </div>
      <h3 className="font-semibold">{words("close.agreed")}</h3>
      <ul className="list-disc pl-5">
        {[...written, ...agreed].map((line) => (
          <li key={line.words}>{line.words}</li>
        ))}
      </ul>
      <CommitmentForm series={room.series} onAdd={(promised) => setAgreed([...agreed, promised])} />
      {agreed.length === 0 && written.length === 0 && (
        <Checkbox isSelected={nothingAgreed} onChange={setNothingAgreed} help={words("close.nothingHelp")}>
          {words("close.nothing")}
        </Checkbox>
      )}
      {!isAnswered && <p className="text-muted text-sm">{words("close.need")}</p>}
    </RoomDialog>
  );
}

export function MoveDialog({ room, one, onClose }: OfOne) {
  const words = useWords("coaching");
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [by, setBy] = useState<Whose>(room.series.me);
  const move = useRoomChange(
    () =>
      call(moveOneOnOneContract, {
        params: { seriesId: room.series.id, id: one.id },
        body: { startsAt: startsAt!, whose: by },
      }),
    { said: () => words("move.done"), onDone: onClose, quiet: true },
  );
  return (
    <RoomDialog
      title={words("move.title")}
      doIt={words("move.do")}
      isReady={startsAt !== null}
      change={move}
      onClose={onClose}
    >
      <DateTimeField
        label={words("move.when")}
        value={startsAt}
        onChange={setStartsAt}
        min={new Date().toISOString()}
        isRequired
      />
      <WhoseField label={words("move.whose")} value={by} onChange={setBy} />
    </RoomDialog>
  );
}

export function MissDialog({ room, one, onClose }: OfOne) {
  const words = useWords("coaching");
  const [by, setBy] = useState<Whose>(room.series.me);
  const miss = useRoomChange(
    () =>
      call(missOneOnOneContract, {
        params: { seriesId: room.series.id, id: one.id },
        body: { whose: by },
      }),
    { said: () => words("miss.done"), onDone: onClose, quiet: true },
  );
  return (
    <RoomDialog title={words("miss.title")} doIt={words("miss.do")} change={miss} onClose={onClose}>
      <WhoseField label={words("miss.whose")} value={by} onChange={setBy} />
    </RoomDialog>
  );
}

export function EndDialog({ room, onClose }: Omit<OfOne, "one">) {
  const words = useWords("coaching");
  const end = useRoomChange(() => call(endSeriesContract, { params: { seriesId: room.series.id } }), {
    said: () => words("end.done"),
    onDone: onClose,
    quiet: true,
  });
  return (
    <RoomDialog title={words("end.title")} doIt={words("end.do")} change={end} onClose={onClose}>
      <p>{words("end.says")}</p>
    </RoomDialog>
  );
}

function WhoseField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Whose;
  onChange: (value: Whose) => void;
}) {
  const words = useWords("coaching");
  return (
    <SegmentedControl
      label={label}
      value={value}
      onChange={onChange}
      segments={whose.map((side) => ({ value: side, label: words(`whose.${side}`) }))}
    />
  );
}
