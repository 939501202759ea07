import { CONSENT, type FormContent, type FormField, PAGE, SHOWN, TRAP } from "./form.ts";
import type { FieldFault } from "./form-answers.ts";
import { formStyle } from "./hosted-style.ts";

export interface HostedPage {
  workspaceName: string;
  locale: string;
  content: FormContent;
  /** What was typed, so that nothing is lost when something is wrong. */
  values: Readonly<Record<string, string>>;
  faults: readonly FieldFault[];
  shown: string;
  page: string;
}

/** The form as a page: no script, so it works for everybody (WCAG 2.2 AA: faults named beside the field and on top). */
export function hostedPage(page: HostedPage): string {
  const { content, faults } = page;
  const summary =
    faults.length === 0
      ? ""
      : `<div class="faults" role="alert" tabindex="-1"><h2>${faults.length === 1 ? "One field needs" : `${faults.length} fields need`} another look</h2><ul>${faults
          .map((fault) => `<li><a href="#f-${text(fault.field)}">${text(fault.rule)}</a></li>`)
          .join("")}</ul></div>`;
  const faultOf = (key: string) => faults.find((fault) => fault.field === key)?.rule;
  return frame(
    page,
    content.title,
    `<h1>${text(content.title)}</h1>
${content.intro ? `<p class="intro">${text(content.intro)}</p>` : ""}
${summary}
<form method="post" novalidate>
${content.fields.map((field) => fieldRow(field, page.values[field.key] ?? "", faultOf(field.key))).join("\n")}
${consentRow(page, faultOf(CONSENT))}
<div class="trap" aria-hidden="true"><label>Leave this empty <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></div>
<input type="hidden" name="${SHOWN}" value="${text(page.shown)}">
<input type="hidden" name="${PAGE}" value="${text(page.page)}">
<button>${text(content.button)}</button>
</form>`,
  );
}

export function thankYouPage(page: Pick<HostedPage, "workspaceName" | "locale">, words: string): string {
  return frame(
    page,
    "Thank you",
    `<div class="thanks"><span aria-hidden="true">✓</span><h1>${text(words)}</h1></div>`,
  );
}

export function closedPage(page: Pick<HostedPage, "workspaceName" | "locale">): string {
  return frame(page, "Closed", "<h1>This form is closed</h1><p>It takes no more answers.</p>");
}

/** Without a name: what is not here belongs to nobody. */
export function missingPage(): string {
  const words = "<h1>There is no form here</h1><p>Check the address, or ask whoever gave it to you.</p>";
  return frame({ workspaceName: "", locale: "en" }, "Not found", words);
}

function frame(page: Pick<HostedPage, "workspaceName" | "locale">, title: string, main: string): string {
  return `<!doctype html>
<html lang="${text(page.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(title)} · ${text(page.workspaceName)}</title>
<style>${formStyle}</style>
</head>
<body>
<header>${text(page.workspaceName)}</header>
<main>${main}</main>
</body>
</html>`;
}

const autocompletes: Record<string, string> = {
  name: "name",
  givenName: "given-name",
  familyName: "family-name",
  email: "email",
  phone: "tel",
  title: "organization-title",
  company: "organization",
  country: "country-name",
};

function fieldRow(field: FormField, value: string, fault: string | undefined): string {
  const id = `f-${field.key}`;
  if (field.type === "hidden") return `<input type="hidden" name="${field.key}" value="${text(value)}">`;
  const described = [field.hint ? `${id}-hint` : "", fault ? `${id}-fault` : ""].filter(Boolean).join(" ");
  const autocomplete = field.meaning ? autocompletes[field.meaning] : undefined;
  const attributes = `id="${id}" name="${field.key}"${field.required ? " required" : ""}${
    fault ? ' aria-invalid="true"' : ""
  }${described ? ` aria-describedby="${described}"` : ""}${autocomplete ? ` autocomplete="${autocomplete}"` : ""}`;
  const hint = field.hint ? `<p class="hint" id="${id}-hint">${text(field.hint)}</p>` : "";
  const wrong = fault ? `<p class="fault" id="${id}-fault">${text(fault)}</p>` : "";
  const label = `${text(field.label)}${field.required ? "" : ' <span class="optional">optional</span>'}`;
  if (field.type === "checkbox") {
    const checked = value === "yes" ? " checked" : "";
    return `<div class="row tick"><input type="checkbox" value="yes" ${attributes}${checked}><label for="${id}">${label}</label>${hint}${wrong}</div>`;
  }
  return `<div class="row"><label for="${id}">${label}</label>${hint}${control(field, value, attributes)}${wrong}</div>`;
}

function control(field: FormField, value: string, attributes: string): string {
  if (field.type === "textarea") return `<textarea rows="4" ${attributes}>${text(value)}</textarea>`;
  if (field.type === "select") {
    const options = ["", ...(field.options ?? [])].map(
      (option) =>
        `<option value="${text(option)}"${option === value ? " selected" : ""}>${text(option || "Choose…")}</option>`,
    );
    return `<select ${attributes}>${options.join("")}</select>`;
  }
  const type = { email: "email", phone: "tel", text: "text" }[field.type as "text"];
  return `<input type="${type}" value="${text(value)}" ${attributes}>`;
}

function consentRow({ content, values }: HostedPage, fault: string | undefined): string {
  if (!content.consentText) return "";
  const label = content.consentText;
  const field: FormField = { key: CONSENT, label, type: "checkbox", required: content.consentRequired };
  return fieldRow(field, values[CONSENT] ?? "", fault);
}

/** Nothing a visitor or an editor typed is ever markup. */
function text(words: string): string {
  return words.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
