import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Check } from "lucide-react";
import type { z } from "zod";
import { call } from "../../platform/web/api.ts";
import {
  Badge,
  Button,
  ErrorState,
  PageHeader,
  SkeletonRows,
  TextLink,
  When,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { acknowledgeCharterContract, type getMyCharters } from "../charters.contract.ts";
import { CharterChanges } from "./charter-changes.tsx";
import { CharterText, Heading, type Rights } from "./charter-text.tsx";
import { myChartersQuery } from "./queries.ts";

type MyCharter = z.infer<typeof getMyCharters.answer>["rows"][number];

/** My own charter: read it, see what changed, say that I have. */
export default function CharterPage() {
  const words = useWords("team");
  const mine = useQuery(myChartersQuery());
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 pb-16">
      <PageHeader
        className="pt-6"
        title={words("charter.mine")}
        says={words("charter.says")}
        actions={<TextLink href="/charters">{words("charter.all")}</TextLink>}
      />
      {mine.isPending && <SkeletonRows label={words("charter.mine")} />}
      {mine.error && <ErrorState error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data?.rows.map((charter) => (
        <OneCharter key={charter.role} charter={charter} rights={mine.data.rights} />
      ))}
    </div>
  );
}

function OneCharter({ charter, rights }: { charter: MyCharter; rights: Rights }) {
  const words = useWords("team");
  const client = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: () =>
      call(acknowledgeCharterContract, {
        params: { role: charter.role },
        body: { version: charter.version },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["charters"] }),
  });
  return (
    <article className="mx-4 flex flex-col gap-6 rounded-xl border border-line bg-surface p-5 sm:p-7">
      <Heading note={words("charter.version", { version: charter.version })}>
        {words(`role.${charter.role}`)}
      </Heading>
      {charter.since && (
        <section className="rounded-lg border border-accent-line bg-accent-soft/60 p-4">
          <h3 className="mb-2 font-semibold">{words("charter.since", { version: charter.since.version })}</h3>
          <CharterChanges difference={charter.since.difference} rights={rights} />
        </section>
      )}
      <CharterText charter={charter} rights={rights} />
      <footer className="flex flex-wrap items-center gap-3 border-line border-t pt-4">
        {charter.acknowledgedAt ? (
          <>
            <Badge tone="green" icon={Check}>
              {words("charter.read")}
            </Badge>
            <span className="text-muted">
              <When at={charter.acknowledgedAt} />
            </span>
          </>
        ) : (
          <>
            <Button
              tone="primary"
              size="lg"
              icon={Check}
              isPending={acknowledge.isPending}
              onPress={() => acknowledge.mutate()}
            >
              {words("charter.acknowledge")}
            </Button>
            <span className="text-muted">{words("charter.acknowledgeSays")}</span>
          </>
        )}
      </footer>
    </article>
  );
}
