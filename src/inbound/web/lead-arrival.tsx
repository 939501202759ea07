import { useQuery } from "@tanstack/react-query";
import { Section, When } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { ArrivalReasons } from "./arrival-card.tsx";
import { arrivalQuery } from "./inbound-query.ts";

/** On a lead's page: what they sent and why it was scored and routed so. Nothing for leads that did not come to us. */
export function LeadArrival({ lead }: { lead: { id: string; motion: string } }) {
  const words = useWords("inbound");
  const mayRead = useCan("inbound.read");
  const isInbound = lead.motion === "inbound" && mayRead;
  const { data } = useQuery({ ...arrivalQuery(lead.id), enabled: isInbound, retry: false });
  if (!isInbound || !data) return null;
  return (
    <>
      <Section title={words("lead.title")} note={data.submissions.length}>
        <ul className="flex flex-col gap-2">
          {data.submissions.map((submission) => (
            <li key={submission.id}>
              <p className="flex justify-between gap-2">
                <span className="truncate">{submission.form}</span>
                <span className="text-faint text-sm">
                  <When at={submission.at} />
                </span>
              </p>
              <p className="line-clamp-3 text-muted text-sm">
                {submission.answers.map(({ value }) => value).join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <ArrivalReasons arrival={data} />
    </>
  );
}
