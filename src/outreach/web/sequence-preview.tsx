import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { Badge, Banner, Section, SkeletonRows } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { previewSequence } from "../outreach.contract.ts";
import type { SequenceStep } from "../sequence.ts";

/** The steps as written, filled for the next persons: what they would read, before anything is published. */
export function SequencePreview({ sequenceId, steps }: { sequenceId: string; steps: SequenceStep[] }) {
  const words = useWords("outreach");
  const { data, error, isPending } = useQuery({
    queryKey: ["sequence-preview", sequenceId, steps],
    queryFn: ({ signal }) => call(previewSequence, { params: { sequenceId }, body: { steps }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (error)
    return (
      <Banner tone="amber" title={words("preview.broken")}>
        {error.message}
      </Banner>
    );
  if (isPending) return <SkeletonRows label={words("loading")} />;
  if (data.rows.length === 0) return <p className="text-muted">{words("preview.none")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{words("preview.says")}</p>
      {data.rows.map((person) => (
        <Section
          key={person.personId}
          title={person.personName}
          note={words(person.zoneIsOurs ? "preview.zoneOurs" : "preview.zone", {
            zone: person.zone.replaceAll("_", " "),
          })}
        >
          <ol className="flex flex-col gap-3">
            {person.mails.map((mail) => (
              <li key={mail.position} className="rounded-md bg-sunken p-3">
                <p className="flex flex-wrap items-center gap-2">
                  <span className="text-muted text-sm">
                    {words("step.title", { number: mail.position + 1 })}
                  </span>
                  <span className="font-medium">{mail.subject}</span>
                  {mail.fallbacks.length > 0 && (
                    <Badge tone="amber">
                      {words("preview.fallback", { fields: mail.fallbacks.join(", ") })}
                    </Badge>
                  )}
                </p>
                <p className="whitespace-pre-wrap break-words">{mail.text}</p>
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </div>
  );
}
