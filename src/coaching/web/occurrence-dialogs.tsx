import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import {
  Button,
  Checkbox,
  DateTimeField,
  Dialog,
  FormDialog,
  Refusal,
  SegmentedControl,
} from "../../platform/web/kit.ts";
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
    <Dialog
      title={words("close.title")}
      size="lg"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button
            tone="primary"
            isDisabled={!isAnswered || !beganAt || !endedAt}
            isPending={hold.isPending}
            onPress={() => hold.mutate(undefined)}
          >
            {words("close.do")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Refusal of={hold.error} />
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
      </div>
    </Dialog>
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
    <FormDialog
      title={words("move.title")}
      action={words("move.do")}
      isReady={startsAt !== null}
      isPending={move.isPending}
      refusal={move.error}
      onSubmit={() => move.mutate(undefined)}
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
    </FormDialog>
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
    <FormDialog
      title={words("miss.title")}
      action={words("miss.do")}
      isPending={miss.isPending}
      refusal={miss.error}
      onSubmit={() => miss.mutate(undefined)}
      onClose={onClose}
    >
      <WhoseField label={words("miss.whose")} value={by} onChange={setBy} />
    </FormDialog>
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
    <FormDialog
      title={words("end.title")}
      action={words("end.do")}
      isPending={end.isPending}
      refusal={end.error}
      onSubmit={() => end.mutate(undefined)}
      onClose={onClose}
    >
      <p>{words("end.says")}</p>
    </FormDialog>
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
