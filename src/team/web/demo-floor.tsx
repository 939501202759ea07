import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowRight, Play } from "lucide-react";
import { Button as Press } from "react-aria-components";
import { call } from "../../platform/web/api.ts";
import { Avatar, Button, ErrorState, SkeletonRows } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type DemoPerson, enterDemoContract, openDemoContract } from "../setup.contract.ts";
import { useEnter } from "./enter.ts";
import { demoPeopleQuery } from "./queries.ts";
import { hueOfRole } from "./roles.ts";

/** The demo story: open it once, then walk in as anyone. */
export function DemoFloor({ isOpen }: { isOpen: boolean }) {
  const words = useWords("team");
  const client = useQueryClient();
  const enter = useEnter();
  const open = useMutation({
    mutationFn: () => call(openDemoContract, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ["setup"] }),
  });
  const isReady = isOpen || open.isSuccess;
  const people = useQuery(demoPeopleQuery(isReady));
  const walkIn = useMutation({
    mutationFn: (memberId: string) => call(enterDemoContract, { body: { memberId } }),
    onSuccess: () => enter(),
  });
  return (
    <div className="flex flex-col gap-4">
      <header>
        <h2 className="font-semibold text-xl tracking-tight">{words("demo.heading")}</h2>
        <p className="mt-1 text-muted">{words("demo.says")}</p>
      </header>
      {!isReady && (
        <Button tone="primary" size="lg" icon={Play} isPending={open.isPending} onPress={() => open.mutate()}>
          {words("demo.open")}
        </Button>
      )}
      {open.isPending && (
        <p role="status" className="text-muted">
          {words("demo.opening")}
        </p>
      )}
      {isReady && people.isPending && <SkeletonRows label={words("demo.opening")} rows={6} />}
      {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.data && (
        <ul className="flex flex-col gap-1.5">
          {people.data.rows.map((person) => (
            <li key={person.id}>
              <DemoSeat person={person} isBusy={walkIn.isPending} walkIn={() => walkIn.mutate(person.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function DemoSeat({ person, isBusy, walkIn }: { person: DemoPerson; isBusy: boolean; walkIn: () => void }) {
  const words = useWords("team");
  return (
    <Press
      onPress={walkIn}
      isDisabled={isBusy}
      className="group focus-ring flex w-full items-center gap-3 rounded-lg border border-line bg-raised px-3 py-2.5 text-left hovered:border-line-strong hovered:bg-hover"
    >
      <Avatar name={person.name} hue={hueOfRole(person.role)} size="md" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{person.name}</span>
          {person.role && <span className="text-muted text-sm">{words(`role.${person.role}`)}</span>}
        </span>
        <span className="line-clamp-1 text-faint text-sm">{person.mission}</span>
      </span>
      <ArrowRight aria-hidden size={15} className="shrink-0 text-faint group-data-hovered:text-ink" />
    </Press>
  );
}
