import { Checkbox, RadioGroup, Section, TextArea, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type FormContent, treatments } from "../form.ts";
import type { FormView } from "../forms.contract.ts";

export function FormSettings({
  form,
  onChange,
}: {
  form: FormView;
  onChange: (part: Partial<FormView>) => void;
}) {
  const words = useWords("inbound");
  return (
    <Section title={words("form.settings")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={words("forms.name")}
          value={form.name}
          onChange={(name) => onChange({ name })}
          maxLength={120}
        />
        <TextField
          label={words("form.source")}
          value={form.source}
          onChange={(source) => onChange({ source })}
          maxLength={80}
        />
        <TextField
          label={words("form.origin")}
          help={words("form.originHelp")}
          value={form.origin ?? ""}
          onChange={(origin) => onChange({ origin })}
          maxLength={120}
        />
        <RadioGroup
          label={words("form.treatment")}
          value={form.treatment}
          onChange={(treatment) => onChange({ treatment })}
          options={treatments.map((value) => ({ value, label: words(`form.${value}`) }))}
        />
      </div>
    </Section>
  );
}

export function PageSettings({
  content,
  onChange,
}: {
  content: FormContent;
  onChange: (content: FormContent) => void;
}) {
  const words = useWords("inbound");
  const edit = (part: Partial<FormContent>) => onChange({ ...content, ...part });
  return (
    <Section title={words("form.page")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={words("form.heading")}
          value={content.title}
          onChange={(title) => edit({ title })}
          maxLength={120}
        />
        <TextField
          label={words("form.button")}
          value={content.button}
          onChange={(button) => edit({ button })}
          maxLength={40}
        />
        <TextArea
          label={words("form.intro")}
          value={content.intro}
          onChange={(intro) => edit({ intro })}
          rows={2}
        />
        <TextArea
          label={words("form.thankYou")}
          value={content.thankYou}
          onChange={(thankYou) => edit({ thankYou })}
          rows={2}
        />
        <TextArea
          label={words("form.consent")}
          help={words("form.consentHelp")}
          value={content.consentText}
          onChange={(consentText) => edit({ consentText })}
          rows={2}
          className="sm:col-span-2"
        />
        {content.consentText !== "" && (
          <Checkbox
            isSelected={content.consentRequired}
            onChange={(consentRequired) => edit({ consentRequired })}
          >
            {words("form.consentRequired")}
          </Checkbox>
        )}
      </div>
    </Section>
  );
}
