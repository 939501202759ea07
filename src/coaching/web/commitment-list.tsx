import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { dayOf, formatDay } from "../../platform/web/format.ts";
import { Badge, Button, classNames, FormDialog, Section, TextField } from "../../platform/web/kit.ts";
import { useNow } from "../../platform/web/now.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { CommitmentState } from "../agenda.ts";
import {
  type CommitmentLine,
  commitContract,
  type Room,
  settleCommitmentContract,
} from "../coaching.contract.ts";
import { useRoomChange } from "./coaching-query.ts";
import { CommitmentForm, type Promised } from "./commitment-form.tsx";

/** Open ones of both sides, carried as often as need be, and those settled since the last time. */
export function CommitmentList({ room }: { room: Room }) {
  const words = useWords("coaching");
  const { series, commitments } = room;
  const params = { seriesId: series.id };
  const add = useRoomChange((body: Promised) => call(commitContract, { params, body }));
  return (
    <Section title={words("commitments.title")} note={commitments.length || undefined}>
      {commitments.length === 0 && <p className="pb-3 text-muted">{words("commitments.none")}</p>}
      <ul className="divide-y divide-line pb-3">
        {commitments.map((line) => (
          <CommitmentRow key={line.id} line={line} room={room} />
        ))}
      </ul>
      {series.endedAt === null && room.next && <CommitmentForm series={series} onAdd={add.mutate} />}
    </Section>
  );
}

function CommitmentRow({ line, room }: { line: CommitmentLine; room: Room }) {
  const words = useWords("coaching");
  const viewer = useViewer();
  const [isDropping, setDropping] = useState(false);
  const params = { seriesId: room.series.id, id: line.id };
  const mark = useRoomChange((state: CommitmentState) =>
    call(settleCommitmentContract, { params, body: { state } }),
  );
  const isOpen = line.state === "open";
  const today = dayOf(new Date(useNow(3600)).toISOString(), viewer);
  const isLate = isOpen && line.dueOn !== null && line.dueOn < today;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-60">
        <p className={classNames("break-words", !isOpen && "text-muted line-through")}>{line.words}</p>
        <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
          <span>{line.owner.name}</span>
          {line.dueOn && (
            <span className={classNames(isLate && "font-medium text-red-ink")}>
              {words(isLate ? "commitments.wasDue" : "commitments.byDay", {
                day: formatDay(line.dueOn, viewer),
              })}
            </span>
          )}
          {line.carried > 0 && (
            <Badge tone={isOpen ? "amber" : "neutral"}>
              {words("commitments.carried", { count: line.carried })}
            </Badge>
          )}
          {line.state === "dropped" && <span>{words("commitments.dropped", { why: line.why ?? "" })}</span>}
        </p>
      </div>
      {room.series.endedAt === null && (
        <span className="flex gap-1">
          {isOpen ? (
            <>
              <Button size="sm" isPending={mark.isPending} onPress={() => mark.mutate("done")}>
                {words("commitments.done")}
              </Button>
              <Button size="sm" tone="ghost" onPress={() => setDropping(true)}>
                {words("commitments.drop")}
              </Button>
            </>
          ) : (
            <Button size="sm" tone="ghost" isPending={mark.isPending} onPress={() => mark.mutate("open")}>
              {words("commitments.reopen")}
            </Button>
          )}
        </span>
      )}
      {isDropping && <DropDialog params={params} onClose={() => setDropping(false)} />}
    </li>
  );
}

function DropDialog({ params, onClose }: { params: { seriesId: string; id: string }; onClose: () => void }) {
  const words = useWords("coaching");
  const [why, setWhy] = useState("");
  const drop = useRoomChange(
    () => call(settleCommitmentContract, { params, body: { state: "dropped", why: why.trim() } }),
    { onDone: onClose, quiet: true },
  );
  return (
    <FormDialog
      title={words("commitments.why")}
      action={words("commitments.drop")}
      isReady={why.trim() !== ""}
      isPending={drop.isPending}
      refusal={drop.error}
      onSubmit={() => drop.mutate(undefined)}
      onClose={onClose}
    >
      <TextField
        label={words("commitments.why")}
        labelHidden
        value={why}
        onChange={setWhy}
        maxLength={500}
        autoFocus
      />
    </FormDialog>
  );
}
