import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { DateTimeField, FormDialog, NumberField, Select } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type Cadence, cadences } from "../cadence.ts";
import { startSeriesContract } from "../coaching.contract.ts";
import { useRoomChange } from "./coaching-query.ts";

interface StartDialogProps {
  startable: readonly { id: string; name: string; isLedByMe: boolean }[];
  onClose: () => void;
}

/** Those I lead come first; a leader may also choose anybody else they see. */
export function StartDialog({ startable, onClose }: StartDialogProps) {
  const words = useWords("coaching");
  const options = [...startable]
    .sort((a, b) => Number(b.isLedByMe) - Number(a.isLedByMe))
    .map(({ id, name }) => ({ value: id, label: name }));
  const [reportId, setReportId] = useState(options[0]?.value ?? null);
  const [cadence, setCadence] = useState<Cadence>("weekly");
  const [minutes, setMinutes] = useState<number | null>(30);
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const start = useRoomChange(
    () =>
      call(startSeriesContract, {
        body: { reportId: reportId!, cadence, minutes: minutes!, startsAt: startsAt! },
      }),
    { said: () => words("start.done"), onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("start.do")}
      action={words("start.do")}
      isReady={reportId !== null && minutes !== null && startsAt !== null}
      isPending={start.isPending}
      refusal={start.error}
      onSubmit={() => start.mutate(undefined)}
      onClose={onClose}
    >
      <Select label={words("start.who")} options={options} value={reportId} onChange={setReportId} />
      <div className="grid gap-4 sm:grid-cols-[1fr_7rem]">
        <Select
          label={words("start.cadence")}
          options={cadences.map((value) => ({ value, label: words(`cadence.${value}`) }))}
          value={cadence}
          onChange={setCadence}
        />
        <NumberField
          label={words("start.minutes")}
          value={minutes ?? undefined}
          onChange={setMinutes}
          minValue={10}
          maxValue={240}
        />
      </div>
      <DateTimeField
        label={words("start.first")}
        help={words("start.firstHelp")}
        value={startsAt}
        onChange={setStartsAt}
        min={new Date().toISOString()}
        isRequired
      />
    </FormDialog>
  );
}
