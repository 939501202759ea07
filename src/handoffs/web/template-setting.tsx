import { Plus, X } from "lucide-react";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Button, Checkbox, Dialog, IconButton, Setting, TextField } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Criterion } from "../criteria.ts";
import { type HandoffRules, publishTemplate } from "../handoffs.contract.ts";
import { useHandoffChange } from "./use-handoff-change.ts";
import { usePublished } from "./use-published.ts";

type Template = HandoffRules["templates"][number];

export function TemplateSetting({ template }: { template: Template }) {
  const words = useWords("handoffs");
  const published = usePublished();
  const mayEdit = useCan("process.edit");
  const [isOpen, setOpen] = useState(false);
  return (
    <Setting
      says={words(`settings.criteriaOf.${template.motion}`)}
      affects={template.criteria.map(({ label }) => label).join(" · ")}
      last={published(template)}
    >
      {mayEdit && <Button onPress={() => setOpen(true)}>{words("settings.edit")}</Button>}
      {isOpen && <TemplateDialog template={template} onClose={() => setOpen(false)} />}
    </Setting>
  );
}

/** A key is what marks hang on: it comes from the first name a criterion had and stays. */
const keyOf = (label: string, taken: readonly string[]): string => {
  const plain = label
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
  const key = `${plain.length >= 2 ? plain : "criterion"}`.slice(0, 36);
  return taken.includes(key) ? `${key}-more` : key;
};

function TemplateDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const words = useWords("handoffs");
  const [list, setList] = useState<Criterion[]>(template.criteria);
  const isWhole = list.length > 0 && list.every(({ label }) => label.trim() !== "");
  const publish = useHandoffChange(
    () => {
      const keyed = list.map((one, index) => ({
        ...one,
        key:
          one.key ||
          keyOf(
            one.label,
            list.slice(0, index).map(({ key }) => key),
          ),
      }));
      return call(publishTemplate, { body: { motion: template.motion, criteria: keyed } });
    },
    { said: words("settings.saved", { version: template.version + 1 }), onDone: onClose },
  );
  const put = (index: number, changed: Partial<Criterion>) =>
    setList(list.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <Dialog
      title={words(`settings.criteriaOf.${template.motion}`)}
      isOpen
      size="lg"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button
            tone="primary"
            isDisabled={!isWhole}
            isPending={publish.isPending}
            onPress={() => publish.mutate()}
          >
            {words("settings.save")}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-4">
        {list.map((one, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a new criterion has no key before it is published.
            key={index}
            className="flex flex-col gap-2"
          >
            <div className="flex items-end gap-2">
              <TextField
                label={words("settings.label")}
                value={one.label}
                onChange={(label) => put(index, { label })}
                className="flex-1"
              />
              <IconButton
                icon={X}
                label={words("offer.remove")}
                onPress={() => setList(list.filter((_, at) => at !== index))}
              />
            </div>
            <TextField
              label={words("settings.help")}
              value={one.help}
              onChange={(help) => put(index, { help })}
            />
            <Checkbox isSelected={one.required} onChange={(required) => put(index, { required })}>
              {words("settings.must")}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button
        icon={Plus}
        className="mt-3"
        isDisabled={list.length >= 12}
        onPress={() => setList([...list, { key: "", label: "", help: "", required: true }])}
      >
        {words("settings.add")}
      </Button>
    </Dialog>
  );
}
