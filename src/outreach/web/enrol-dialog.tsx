import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { ConsentDialog } from "../../contacts/web/public.ts";
import { call } from "../../platform/web/api.ts";
import { FormDialog, Select, TextLink, toast } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { enrolLeads } from "../outreach.contract.ts";
import { EnrolRefused } from "./enrol-refused.tsx";
import type { EnrolledLead } from "./enrolled-lead.ts";
import { sequencesQuery } from "./outreach-query.ts";

export function EnrolDialog({ lead, onClose }: { lead: EnrolledLead; onClose: () => void }) {
  const words = useWords("outreach");
  const client = useQueryClient();
  const { data } = useQuery(sequencesQuery);
  const running = (data?.rows ?? []).filter((row) => row.state === "running" && row.motion === lead.motion);
  const [sequenceId, choose] = useState<string | null>(null);
  const [isRecording, setRecording] = useState(false);
  const chosen = sequenceId ?? running[0]?.id ?? null;
  const enrol = useMutation({
    mutationFn: () =>
      call(enrolLeads, { params: { sequenceId: chosen ?? "" }, body: { leadIds: [lead.id] } }),
    onSuccess: ({ refusals }) => {
      if (refusals.length > 0) return;
      toast({ text: words("enrol.done", { name: lead.person.name }) });
      void client.invalidateQueries({ queryKey: ["lead-enrolments", lead.id] });
      onClose();
    },
  });
  const refused = enrol.data?.refusals[0];
  if (isRecording) {
    const back = () => {
      enrol.reset();
      setRecording(false);
    };
    return (
      <Suspense>
        <ConsentDialog personId={lead.person.id} name={lead.person.name} onClose={back} />
      </Suspense>
    );
  }
  return (
    <FormDialog
      title={words("enrol.title")}
      action={words("enrol.action")}
      isReady={!!chosen}
      isPending={enrol.isPending}
      onSubmit={() => enrol.mutate()}
      onClose={onClose}
    >
      {refused && <EnrolRefused refusal={refused} lead={lead} onRecordConsent={() => setRecording(true)} />}
      {data && running.length === 0 ? (
        <p>
          {words("enrol.none")} <TextLink href="/sequences">{words("enrol.toSequences")}</TextLink>
        </p>
      ) : (
        <Select
          label={words("enrol.choose")}
          options={running.map((row) => ({ value: row.id, label: row.name }))}
          value={chosen}
          onChange={choose}
        />
      )}
    </FormDialog>
  );
}
