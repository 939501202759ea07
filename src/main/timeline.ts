import { noteWords, type TimelineRegistry } from "../activity/public.ts";
import { getCompany, getPerson } from "../contacts/public.ts";
import { leadSubject, leadWords } from "../leads/public.ts";
import { mailWords } from "../mail/public.ts";

/** Whose timelines there are, and what each room adds to its own events. */
export const timeline: TimelineRegistry = {
  subjects: [
    {
      kind: "person",
      isVisible: async (tx, id, by) => by.may("contacts.read") && (await getPerson(tx, id)) !== null,
    },
    {
      kind: "company",
      isVisible: async (tx, id, by) => by.may("contacts.read") && (await getCompany(tx, id)) !== null,
    },
    leadSubject,
  ],
  details: [noteWords, leadWords, mailWords],
  quiet: new Set(["lead.touched", "lead.overdue", "mail.queued"]),
};
