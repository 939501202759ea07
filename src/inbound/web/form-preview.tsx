import { useWords } from "../../platform/web/words.ts";
import { CONSENT, type FormContent, type FormField } from "../form.ts";

/** The shape of the page while it is edited; the page itself is one click away. Nothing here can be sent. */
export function FormPreview({ content }: { content: FormContent }) {
  const words = useWords("inbound");
  const consent: FormField[] = content.consentText
    ? [{ key: CONSENT, label: content.consentText, type: "checkbox", required: content.consentRequired }]
    : [];
  return (
    <figure aria-label={words("form.previewLabel")} className="rounded-lg border border-line bg-sunken p-4">
      <p className="font-semibold text-lg">{content.title}</p>
      {content.intro && <p className="mt-1 whitespace-pre-line text-muted">{content.intro}</p>}
      <div className="mt-4 flex flex-col gap-3">
        {[...content.fields, ...consent]
          .filter((field) => field.type !== "hidden")
          .map((field) => (
            <PreviewField key={field.key} field={field} />
          ))}
      </div>
      <span className="mt-4 flex h-9 items-center justify-center rounded-md bg-accent font-medium text-on-accent">
        {content.button}
      </span>
    </figure>
  );
}

function PreviewField({ field }: { field: FormField }) {
  const words = useWords("inbound");
  if (field.type === "checkbox") {
    return (
      <span className="flex gap-2">
        <span className="mt-0.5 size-4 shrink-0 rounded-sm border border-field bg-surface" />
        <span className="text-sm">{field.label}</span>
      </span>
    );
  }
  return (
    <span className="block">
      <span className="mb-1 block font-medium text-sm">
        {field.label} {!field.required && <span className="text-faint">{words("form.optional")}</span>}
      </span>
      <span
        className={`block rounded-md border border-field bg-surface ${field.type === "textarea" ? "h-16" : "h-8"}`}
      />
    </span>
  );
}
