import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "../../platform/http/contract.ts";
import { call } from "../../platform/web/api.ts";
import {
  Badge,
  Banner,
  Button,
  Drawer,
  ErrorState,
  Section,
  SkeletonRows,
  TextLink,
  toast,
  When,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { letInSubmission, type readSubmission } from "../forms.contract.ts";
import { Answers } from "./answers.tsx";
import { submissionQuery } from "./inbound-query.ts";

type Submission = AnswerOf<typeof readSubmission>;

const tones = {
  opened: "green",
  joined: "accent",
  blocked: "amber",
  rejected: "neutral",
  waiting: "red",
} as const;

/** One submission as it came: read, raw, and every verdict on it. */
export function SubmissionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords("inbound");
  const client = useQueryClient();
  const query = useQuery(submissionQuery(id));
  const letIn = useMutation({
    mutationFn: () => call(letInSubmission, { params: { id } }),
    onSuccess: () => {
      for (const key of ["submissions", "arrivals"]) void client.invalidateQueries({ queryKey: [key] });
      toast({ text: words("submissions.letInDone") });
    },
  });
  return (
    <Drawer
      title={query.data?.who || words("submissions.title")}
      isOpen
      onClose={onClose}
      actions={
        query.data?.outcome === "blocked" && (
          <Button tone="primary" isPending={letIn.isPending} onPress={() => letIn.mutate()}>
            {words("submissions.letIn")}
          </Button>
        )
      }
    >
      {query.isPending && <SkeletonRows label={words("loading")} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Whole submission={query.data} />}
    </Drawer>
  );
}

function Whole({ submission }: { submission: Submission }) {
  const words = useWords("inbound");
  const { reason, faults, answers, raw, verdicts, leadId } = submission;
  return (
    <div className="flex flex-col gap-5">
      {reason && (
        <Banner tone="amber" title={words(`submissions.reason.${reason}`, { defaultValue: reason })}>
          {faults.map((fault) => (
            <p key={fault.field}>{fault.rule}</p>
          ))}
        </Banner>
      )}
      {leadId && <TextLink href={`/leads/${leadId}`}>{words("submissions.lead")}</TextLink>}
      <Section kind="plain" title={words("submissions.answers")}>
        <Answers answers={answers} />
      </Section>
      <Section kind="plain" title={words("submissions.verdicts")}>
        <ol className="flex flex-col gap-1">
          {verdicts.map((verdict) => (
            <li key={verdict.at + verdict.to} className="flex flex-wrap items-center gap-2">
              <Badge tone={tones[verdict.to]}>{words(`submissions.state.${verdict.to}`)}</Badge>
              <span>{verdict.by || words("submissions.bySystem")}</span>
              <span className="text-faint text-sm">
                <When at={verdict.at} as="full" />
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section kind="plain" title={words("submissions.raw")} note={submission.contentType}>
        {raw === null ? (
          <p className="text-muted">{words("submissions.erased")}</p>
        ) : (
          <pre className="whitespace-pre-wrap break-all rounded-md bg-sunken p-3 text-sm">{raw}</pre>
        )}
      </Section>
    </div>
  );
}
