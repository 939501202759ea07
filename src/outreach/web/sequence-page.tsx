import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { ErrorState, PageHeader, SkeletonRows, Tabs } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { SequenceCard } from "../outreach.contract.ts";
import { sequenceQuery } from "./outreach-query.ts";
import { SequenceState } from "./outreach-words.tsx";
import { SequenceActions } from "./sequence-actions.tsx";
import { SequencePreview } from "./sequence-preview.tsx";
import { SequenceResults } from "./sequence-results.tsx";
import { SequenceSteps } from "./sequence-steps.tsx";
import { useSequenceDraft } from "./use-sequence-draft.ts";

export default function SequencePage() {
  const words = useWords("outreach");
  const { sequenceId = "" } = useParams({ strict: false }) as { sequenceId?: string };
  const { data, error, refetch } = useQuery(sequenceQuery(sequenceId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} isPage />;
  if (!data) return <SkeletonRows label={words("loading")} />;
  // A new version published elsewhere starts the draft anew; one's own typing is not overwritten by counts.
  return <Sequence key={`${data.id}:${data.version}`} sequence={data} />;
}

function Sequence({ sequence }: { sequence: SequenceCard }) {
  const words = useWords("outreach");
  const mayEdit = useCan("outreach.edit");
  const draft = useSequenceDraft(sequence);
  const [tab, setTab] = useState("steps");
  return (
    <div className="scroll-quiet h-full overflow-auto">
      <PageHeader
        title={sequence.name}
        note={
          <>
            <SequenceState state={sequence.state} />
            {sequence.version !== null && words("version", { version: sequence.version })}
          </>
        }
        actions={mayEdit && <SequenceActions sequence={sequence} draft={draft} />}
        className="border-line border-b"
      />
      <div className="mx-auto flex max-w-3xl flex-col gap-4 p-4 pb-16">
        <Tabs
          label={words("title")}
          selected={tab}
          onSelect={setTab}
          items={[
            {
              key: "steps",
              label: words("tabs.steps"),
              content: <SequenceSteps draft={draft} isReadOnly={!mayEdit} />,
            },
            ...(mayEdit
              ? [
                  {
                    key: "preview",
                    label: words("tabs.preview"),
                    content: <SequencePreview sequenceId={sequence.id} steps={draft.steps} />,
                  },
                ]
              : []),
            {
              key: "results",
              label: words("tabs.results"),
              content: <SequenceResults sequence={sequence} />,
            },
          ]}
        />
      </div>
    </div>
  );
}
