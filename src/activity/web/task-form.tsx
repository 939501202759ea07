import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { line } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Button, DateTimeField, TextField, toast } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { About } from "../about.ts";
import { planTask } from "../activity.contract.ts";
import { morningIn } from "./later.ts";

const schema = z.object({ title: line(300), dueAt: z.iso.datetime({ offset: true }) });

interface TaskFormProps {
  about: About;
  personId: string | null;
  companyId: string | null;
  close: () => void;
}

/** Something to do oneself, tomorrow morning unless said. */
export function TaskForm({ about, personId, companyId, close }: TaskFormProps) {
  const words = useWords("activity");
  const client = useQueryClient();
  const { zone } = useViewer();
  const form = useZodForm(schema, { title: "", dueAt: morningIn(zone, 1) });
  const save = useMutation({
    mutationFn: (values: z.infer<typeof schema>) =>
      call(planTask, { body: { about, personId, companyId, ...values } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["today"] });
      toast({ text: words("composer.taskSaved") });
      close();
    },
    meta: { quiet: true },
  });
  return (
    <form className="flex flex-col gap-3" onSubmit={submit(form, (values) => save.mutateAsync(values))}>
      <TextField label={words("composer.taskWhat")} autoFocus {...bind(form, "title")} />
      <DateTimeField label={words("composer.taskWhen")} {...bind(form, "dueAt")} />
      {form.formState.errors.root && <p role="alert">{form.formState.errors.root.message}</p>}
      <Button type="submit" tone="primary" size="sm" isPending={save.isPending} className="self-end">
        {words("composer.saveTask")}
      </Button>
    </form>
  );
}
