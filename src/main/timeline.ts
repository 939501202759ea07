import { noteWords, type TimelineRegistry } from "../activity/public.ts";
import { creditWords } from "../compensation/public.ts";
import { getCompany, getPerson } from "../contacts/public.ts";
import { dealSubject, dealWords } from "../deals/public.ts";
import { handoffSubject, handoffWords } from "../handoffs/public.ts";
import { leadSubject, leadWords } from "../leads/public.ts";
import { mailWords } from "../mail/public.ts";
import { outreachWords } from "../outreach/public.ts";

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
    handoffSubject,
    dealSubject,
  ],
  details: [noteWords, leadWords, handoffWords, dealWords, creditWords, mailWords, outreachWords],
  quiet: new Set(["lead.touched", "lead.overdue", "handoff.qualification-marked", "mail.queued"]),
};
