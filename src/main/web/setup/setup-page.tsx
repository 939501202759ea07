import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { PartyPopper } from "lucide-react";
import { call } from "../../../platform/web/api.ts";
import {
  Button,
  EmptyState,
  ErrorState,
  ProgressBar,
  SettingsPage,
  SkeletonRows,
  toast,
} from "../../../platform/web/kit.ts";
import { useSession } from "../../../platform/web/session.ts";
import { useWords } from "../../../platform/web/words.ts";
import { dismissSetupChecklist } from "../../setup/setup.contract.ts";
import { SetupLine } from "./setup-line.tsx";
import { setupChecklistQuery } from "./setup-query.ts";

/** The first page of whoever opens a workspace: what is missing, in order, each with the way to it. */
export default function SetupPage() {
  const words = useWords("setup");
  const { workspace } = useSession();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(setupChecklistQuery);
  const dismiss = useMutation({
    mutationFn: () => call(dismissSetupChecklist, {}),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: setupChecklistQuery.queryKey });
      toast({ text: words("dismissed") });
    },
  });
  const steps = data?.steps ?? [];
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done && step.href);
  return (
    <SettingsPage title={words("title", { workspace: workspace.name })} says={words("says")}>
      <div className="flex flex-col gap-4 px-4">
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows label={words("loading")} />}
        {data && done === steps.length && (
          <EmptyState icon={PartyPopper} title={words("allTitle")}>
            {words("all")}
          </EmptyState>
        )}
        {data && done < steps.length && (
          <>
            <ProgressBar
              label={words("progress")}
              value={(100 * done) / steps.length}
              count={words("doneOf", { done, all: steps.length })}
            />
            <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
              {steps.map((step) => (
                <SetupLine key={step.key} step={step} isNext={step === next} />
              ))}
            </ol>
            {!data.dismissed && (
              <Button
                tone="ghost"
                className="self-start"
                isPending={dismiss.isPending}
                onPress={() => dismiss.mutate()}
              >
                {words("dismiss")}
              </Button>
            )}
          </>
        )}
      </div>
    </SettingsPage>
  );
}
