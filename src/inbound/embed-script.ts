import { CONSENT, PAGE, SHOWN, TRAP } from "./form.ts";
import { embedStyle } from "./hosted-style.ts";

interface Definition {
  title: string;
  intro: string;
  fields: {
    key: string;
    label: string;
    type: string;
    required?: boolean;
    hint?: string;
    options?: string[];
  }[];
  consentText: string;
  consentRequired: boolean;
  button: string;
  shown: string;
}

interface Names {
  consent: string;
  page: string;
  shown: string;
  trap: string;
}

/**
 * The script of the embed snippet: no dependency, its own shadow root, so the page's styles and ours do not meet.
 * Its text is this function's text with the types blanked out; it may use nothing from outside itself.
 */
export const embedScript = `(${embed.toString()})(document.currentScript,${JSON.stringify(embedStyle)},${JSON.stringify(
  {
    consent: CONSENT,
    page: PAGE,
    shown: SHOWN,
    trap: TRAP,
  },
)});`;

function embed(script: HTMLScriptElement, style: string, names: Names) {
  const address = `${new URL(script.src).origin}/f/${script.dataset.form}`;
  const host = document.createElement("div");
  script.after(host);
  const root = host.attachShadow({ mode: "open" });

  function make<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Record<string, string | boolean | undefined>,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== undefined && value !== false) element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  function control(field: Definition["fields"][number]) {
    const common = { id: field.key, name: field.key, required: field.required };
    if (field.type === "textarea") return make("textarea", { ...common, rows: "4" });
    if (field.type === "select") {
      const options = ["", ...(field.options ?? [])].map((option) =>
        make("option", { value: option }, option || "Choose…"),
      );
      return make("select", common, ...options);
    }
    const type = { phone: "tel", email: "email", checkbox: "checkbox" }[field.type] ?? "text";
    return make("input", { ...common, type, value: type === "checkbox" ? "yes" : undefined });
  }

  function row(field: Definition["fields"][number]) {
    if (field.type === "hidden") {
      const value = new URLSearchParams(location.search).get(field.key) ?? "";
      return make("input", { type: "hidden", name: field.key, value });
    }
    const label = make("label", { for: field.key }, field.label);
    if (!field.required) label.append(" ", make("span", { class: "optional" }, "optional"));
    const hint = field.hint ? [make("p", { class: "hint" }, field.hint)] : [];
    const fault = make("p", { class: "fault", id: `${field.key}-fault`, hidden: true });
    return field.type === "checkbox"
      ? make("div", { class: "row tick" }, control(field), label, ...hint, fault)
      : make("div", { class: "row" }, label, ...hint, control(field), fault);
  }

  function show(definition: Definition) {
    const fields = [...definition.fields];
    if (definition.consentText) {
      const { consentText: label, consentRequired: required } = definition;
      fields.push({ key: names.consent, label, required, type: "checkbox" });
    }
    const button = make("button", {}, definition.button);
    const trap = make("input", { name: names.trap, tabindex: "-1", autocomplete: "off" });
    const form = make(
      "form",
      { novalidate: true },
      ...fields.map(row),
      make("div", { class: "trap", "aria-hidden": "true" }, trap),
      button,
    );
    const intro = definition.intro ? [make("p", { class: "intro" }, definition.intro)] : [];
    const box = make("div", { class: "form" }, make("h1", {}, definition.title), ...intro, form);
    root.replaceChildren(make("style", {}, style), box);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      button.disabled = true;
      send(form, definition.shown)
        .then((answer) => (answer.thankYou ? thank(box, answer.thankYou) : point(form, answer.fields ?? [])))
        .catch(() =>
          point(form, [
            { field: fields.at(-1)!.key, rule: "We could not be reached. Nothing is lost: try again." },
          ]),
        )
        .finally(() => {
          button.disabled = false;
        });
    });
  }

  async function send(form: HTMLFormElement, shown: string) {
    const sent = {
      ...Object.fromEntries(new FormData(form)),
      [names.shown]: shown,
      [names.page]: location.href,
    };
    // text/plain needs no preflight: one round trip.
    const response = await fetch(`${address}/answers`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify(sent),
    });
    return (await response.json()) as { thankYou?: string; fields?: { field: string; rule: string }[] };
  }

  function point(form: HTMLFormElement, faults: { field: string; rule: string }[]) {
    for (const line of form.querySelectorAll<HTMLElement>(".fault")) {
      const key = line.id.replace(/-fault$/, "");
      const rule = faults.find((fault) => fault.field === key)?.rule;
      const field = form.querySelector<HTMLElement>(`[name="${key}"]`);
      line.hidden = !rule;
      line.textContent = rule ?? "";
      if (rule) field?.setAttribute("aria-invalid", "true");
      else field?.removeAttribute("aria-invalid");
      field?.setAttribute("aria-describedby", line.id);
    }
    form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }

  function thank(box: HTMLElement, words: string) {
    const heading = make("h1", { tabindex: "-1" }, words);
    box.replaceChildren(
      make("div", { class: "thanks", role: "status" }, make("span", { "aria-hidden": "true" }, "✓"), heading),
    );
    heading.focus();
  }

  fetch(`${address}/definition`)
    .then((response) => (response.ok ? response.json() : Promise.reject()))
    .then(show)
    .catch(() => {
      root.replaceChildren(make("a", { href: address }, "Open the form"));
    });
}
