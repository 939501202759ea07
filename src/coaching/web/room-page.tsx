import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { formatInstant } from "../../platform/web/format.ts";
import {
  Avatar,
  Badge,
  Banner,
  Button,
  ErrorState,
  PageHeader,
  SkeletonRows,
  When,
} from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { beginOneOnOneContract, type Room } from "../coaching.contract.ts";
import { AgendaList } from "./agenda-list.tsx";
import { BriefSection } from "./brief-section.tsx";
import { seriesQuery, useRoomChange } from "./coaching-query.ts";
import { CommitmentList } from "./commitment-list.tsx";
import { CloseDialog, EndDialog, MissDialog, MoveDialog } from "./occurrence-dialogs.tsx";
import { PrivateNotes } from "./private-notes.tsx";
import { Guide, History } from "./room-aside.tsx";

export default function RoomPage() {
  const words = useWords("coaching");
  const { seriesId } = useParams({ strict: false }) as { seriesId: string };
  const query = useQuery(seriesQuery(seriesId));
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  return <RoomOfTwo room={query.data as Room} />;
}

/** The brief on top, then what was promised, then what to talk about; what is private stands apart. */
function RoomOfTwo({ room }: { room: Room }) {
  const words = useWords("coaching");
  const viewer = useViewer();
  const { series, next } = room;
  const other = series.me === "manager" ? series.report : series.manager;
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-4 pb-16">
      <PageHeader
        className="pt-6"
        title={words("with", { name: other.name })}
        note={<Avatar name={other.name} />}
        says={
          <span className="flex flex-wrap items-center gap-x-2">
            {next ? <When at={next.startsAt} as="full" /> : words("noNext")}
            <span>
              {words(`cadence.${series.cadence}`)},{" "}
              {words("minutes", { minutes: next?.minutes ?? series.minutes })}
            </span>
            {next?.beganAt && <Badge tone="accent">{words("now")}</Badge>}
          </span>
        }
        actions={next && <RoomActions room={room} />}
      />
      {series.endedAt && (
        <Banner
          title={words("ended", { day: formatInstant(series.endedAt, viewer, "day") })}
          className="mx-4"
        />
      )}
      <div className="grid items-start gap-4 px-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <BriefSection seriesId={series.id} />
          <CommitmentList room={room} />
          <AgendaList room={room} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <PrivateNotes seriesId={series.id} />
          <Guide room={room} />
          <History room={room} />
        </div>
      </div>
    </div>
  );
}

function RoomActions({ room }: { room: Room }) {
  const words = useWords("coaching");
  const [doing, setDoing] = useState<"close" | "move" | "miss" | "end" | null>(null);
  const one = room.next!;
  const params = { seriesId: room.series.id, id: one.id };
  const begin = useRoomChange(() => call(beginOneOnOneContract, { params }));
  const startsAt = Date.parse(one.startsAt);
  const isDue = startsAt <= Date.now();
  // Two who sit down late still begin; once its time is over, what is left is to say how it went.
  const isOver = startsAt + one.minutes * 60_000 <= Date.now();
  const mayBegin = !one.beganAt && !isOver;
  const close = () => setDoing(null);
  return (
    <>
      <Button tone="ghost" onPress={() => setDoing("end")}>
        {words("end.do")}
      </Button>
      {isDue && !one.beganAt && (
        <Button tone="ghost" onPress={() => setDoing("miss")}>
          {words("miss.do")}
        </Button>
      )}
      {!one.beganAt && <Button onPress={() => setDoing("move")}>{words("move.do")}</Button>}
      {(one.beganAt || isDue) && (
        <Button {...(mayBegin ? {} : { tone: "primary" as const })} onPress={() => setDoing("close")}>
          {words("close.do")}
        </Button>
      )}
      {mayBegin && (
        <Button tone="primary" isPending={begin.isPending} onPress={() => begin.mutate()}>
          {words("begin")}
        </Button>
      )}
      {doing === "close" && <CloseDialog room={room} one={one} onClose={close} />}
      {doing === "move" && <MoveDialog room={room} one={one} onClose={close} />}
      {doing === "miss" && <MissDialog room={room} one={one} onClose={close} />}
      {doing === "end" && <EndDialog room={room} onClose={close} />}
    </>
  );
}
