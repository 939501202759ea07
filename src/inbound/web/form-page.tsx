import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import {
  Banner,
  Button,
  ErrorState,
  PageHeader,
  Section,
  SkeletonRows,
  TextLink,
  toast,
} from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { closeForm, type FormView, publishForm } from "../forms.contract.ts";
import { FieldsEditor } from "./fields-editor.tsx";
import { FormPreview } from "./form-preview.tsx";
import { FormSettings, PageSettings } from "./form-settings.tsx";
import { formQuery } from "./inbound-query.ts";
import { ShareForm } from "./share-form.tsx";

export default function FormEditorPage() {
  const words = useWords("inbound");
  const { formId } = useParams({ strict: false }) as { formId: string };
  const query = useQuery({ ...formQuery(formId), refetchOnWindowFocus: false });
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const form = query.data as FormView;
  // A version of its own: what was typed belongs to the version it was typed on.
  return <Editor key={`${form.id} ${form.version}`} form={form} />;
}

function Editor({ form }: { form: FormView }) {
  const words = useWords("inbound");
  const mayEdit = useCan("inbound.forms") && !form.closedAt;
  const [draft, setDraft] = useState(form);
  const edit = (part: Partial<FormView>) => setDraft((before) => ({ ...before, ...part }));
  const { publish, close } = useFormChanges(form);
  const refusal = publish.error instanceof Problem ? publish.error : null;
  return (
    <div className="scroll-quiet h-full overflow-auto">
      <PageHeader
        title={form.name}
        note={form.closedAt ? words("forms.closed") : words(`asset.${form.asset}`)}
        className="border-line border-b"
        actions={
          mayEdit && (
            <Button
              tone="primary"
              isPending={publish.isPending}
              isDisabled={draft === form}
              onPress={() => publish.mutate(draft)}
            >
              {words("form.publish", { version: form.version + 1 })}
            </Button>
          )
        }
      />
      <div className="grid gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,28rem)]">
        <div className="flex min-w-0 flex-col gap-4">
          {refusal && <Banner tone="red" title={refusal.title} />}
          <fieldset disabled={!mayEdit} className="contents">
            <FormSettings form={draft} onChange={edit} />
            <PageSettings content={draft.content} onChange={(content) => edit({ content })} />
            <FieldsEditor content={draft.content} onChange={(content) => edit({ content })} />
          </fieldset>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Section title={words("form.preview")}>
            <FormPreview content={draft.content} />
          </Section>
          <ShareForm form={form} />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <TextLink href={`/submissions?form=${form.id}`}>{words("forms.submissions")}</TextLink>
            {mayEdit && (
              <Button tone="danger" isPending={close.isPending} onPress={() => close.mutate()}>
                {words("form.closeIt")}
              </Button>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

function useFormChanges(form: FormView) {
  const words = useWords("inbound");
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: ["forms"] });
  const publish = useMutation({
    mutationFn: ({ name, source, origin, treatment, content }: FormView) =>
      call(publishForm, {
        params: { id: form.id },
        body: { name, source, origin: origin || null, treatment, content, version: form.version },
      }),
    onSuccess: ({ version }) => {
      again();
      toast({ text: words("form.published", { version }) });
    },
    meta: { quiet: true },
  });
  const close = useMutation({
    mutationFn: () => call(closeForm, { params: { id: form.id } }),
    onSuccess: () => {
      again();
      toast({ text: words("form.closing") });
    },
  });
  return { publish, close };
}
