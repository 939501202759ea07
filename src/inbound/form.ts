import { z } from "zod";

/** What the visitor gets or asks for. It says how much they want to talk (DOMAIN §5.1). */
export const assets = ["demo-request", "contact", "white-paper", "webinar", "blog-subscription"] as const;
export type Asset = (typeof assets)[number];

/** `answer`: against the clock. `nurture`: kept warm in the queue until they do more. */
export const treatments = ["answer", "nurture"] as const;
export type Treatment = (typeof treatments)[number];

export const usualTreatment = (asset: Asset): Treatment =>
  asset === "blog-subscription" ? "nurture" : "answer";

export const fieldTypes = ["text", "email", "phone", "select", "textarea", "checkbox", "hidden"] as const;

/** Which fact about the person a field holds; the rest stays with the submission. */
export const meanings = [
  "name",
  "givenName",
  "familyName",
  "email",
  "phone",
  "title",
  "company",
  "country",
  "message",
] as const;
export type Meaning = (typeof meanings)[number];

export const formField = z.object({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,39}$/, "Small letters, digits and underscores, beginning with a letter."),
  label: z.string().trim().min(1, "Give the field a label.").max(120),
  type: z.enum(fieldTypes),
  required: z.boolean().default(false),
  hint: z.string().trim().max(200).optional(),
  options: z.array(z.string().trim().min(1).max(120)).max(60).optional(),
  meaning: z.enum(meanings).optional(),
});
export type FormField = z.infer<typeof formField>;

/** Everything a visitor sees of a form; each change is a new version, and a submission keeps the one it answered. */
export const formContent = z
  .object({
    title: z.string().trim().min(1, "Give the form a title.").max(120),
    intro: z.string().trim().max(600).default(""),
    fields: z.array(formField).min(1).max(30),
    /** Shown beside a box to tick and kept with each submission; empty: no box. */
    consentText: z.string().trim().max(1000).default(""),
    consentRequired: z.boolean().default(false),
    button: z.string().trim().min(1).max(40).default("Send"),
    thankYou: z.string().trim().min(1).max(600).default("Thank you. We will be in touch."),
  })
  .superRefine((content, check) => {
    const emails = content.fields.filter((field) => field.type === "email" && field.required);
    if (emails.length !== 1) {
      check.addIssue({
        code: "custom",
        path: ["fields"],
        message: "One required e-mail field is needed: it is how we answer.",
      });
    }
    const keys = content.fields.map((field) => field.key);
    for (const [index, key] of keys.entries()) {
      if (keys.indexOf(key) !== index) {
        check.addIssue({
          code: "custom",
          path: ["fields", index, "key"],
          message: "Another field has this key.",
        });
      }
      if (reserved.has(key)) {
        check.addIssue({
          code: "custom",
          path: ["fields", index, "key"],
          message: "This key is taken by the page itself.",
        });
      }
    }
    for (const [index, field] of content.fields.entries()) {
      if (field.type === "select" && !field.options?.length) {
        check.addIssue({
          code: "custom",
          path: ["fields", index, "options"],
          message: "A choice needs options.",
        });
      }
    }
  });
export type FormContent = z.infer<typeof formContent>;

/** The page's own fields: consent box, trap for robots, when the form was shown, where it stood. */
export const CONSENT = "consent";
export const TRAP = "website_url";
export const SHOWN = "shown";
export const PAGE = "page";
const reserved = new Set([CONSENT, TRAP, SHOWN, PAGE]);

const text = (key: string, label: string, meaning: Meaning, required = false): FormField => ({
  key,
  label,
  type: "text",
  required,
  meaning,
});

/** What a new form starts with: enough to answer, little enough to be filled. */
export function usualContent(asset: Asset): FormContent {
  const email: FormField = {
    key: "email",
    label: "Work e-mail",
    type: "email",
    required: true,
    meaning: "email",
  };
  const whoAndWhere = [text("name", "Your name", "name", true), email, text("company", "Company", "company")];
  const utm = ["utm_source", "utm_medium", "utm_campaign"].map(
    (key): FormField => ({ key, label: key, type: "hidden", required: false }),
  );
  const talk: FormField[] = [
    { key: "phone", label: "Phone", type: "phone", required: false, meaning: "phone" },
    {
      key: "message",
      label: "What would you like to see?",
      type: "textarea",
      required: false,
      meaning: "message",
    },
  ];
  const titles: Record<Asset, string> = {
    "demo-request": "See it for yourself",
    contact: "Talk to us",
    "white-paper": "Get the paper",
    webinar: "Save your seat",
    "blog-subscription": "Get new posts by mail",
  };
  const fields = {
    "demo-request": [...whoAndWhere, ...talk],
    contact: [...whoAndWhere, ...talk],
    "white-paper": [...whoAndWhere, text("title", "Your role", "title")],
    webinar: whoAndWhere,
    "blog-subscription": [email],
  }[asset];
  return formContent.parse({ title: titles[asset], fields: [...fields, ...utm] });
}
