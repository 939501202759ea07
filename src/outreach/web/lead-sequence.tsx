import { useMutation, useQuery } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { Button, Section, TextLink, When } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { stopEnrolment } from "../outreach.contract.ts";
import { leadEnrolmentsQuery } from "./outreach-query.ts";
import { EnrolmentBadge } from "./outreach-words.tsx";

/** Beside a lead: the sequence it is in, where it stands, and the way out. */
export function LeadSequence({ lead }: { lead: { id: string } }) {
  const words = useWords("outreach");
  const mayStop = useCan("outreach.enrol");
  const { data } = useQuery(leadEnrolmentsQuery(lead.id));
  const stop = useMutation({
    mutationFn: (enrolmentId: string) => call(stopEnrolment, { params: { enrolmentId } }),
  });
  if (!data || data.rows.length === 0) return null;
  return (
    <Section title={words("aside.title")}>
      <ul className="flex flex-col gap-3">
        {data.rows.map((row) => (
          <li key={row.id} className="flex flex-col gap-1">
            <TextLink href={`/sequences/${row.sequenceId}`}>{row.sequenceName}</TextLink>
            <EnrolmentBadge state={row.state} why={row.why} />
            {(row.state === "active" || row.state === "waiting") && (
              <span className="num flex flex-wrap items-center gap-2 text-muted text-sm">
                <span>{words("aside.progress", { step: row.position + 1, steps: row.steps })}</span>
                {row.dueAt && (
                  <span>
                    {words("aside.due")} <When at={row.dueAt} />
                  </span>
                )}
                {mayStop && (
                  <Button size="sm" isPending={stop.isPending} onPress={() => stop.mutate(row.id)}>
                    {words("aside.stop")}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
