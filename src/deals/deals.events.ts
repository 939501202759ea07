import { z } from "zod";
import { defineEvent, subject } from "../platform/events/event.ts";
import { amountMinor, currency, id } from "../platform/http/fields.ts";

const deal = { dealId: id, leadId: id, handoffId: id, personId: id, companyId: id.nullable(), ownerId: id };

interface Deal {
  dealId: string;
  leadId: string;
  handoffId: string;
  personId: string;
  companyId: string | null;
  ownerId: string;
}

const subjects = (e: Deal) => [
  ...subject("deal", e.dealId),
  ...subject("lead", e.leadId),
  ...subject("handoff", e.handoffId),
  ...subject("person", e.personId),
  ...subject("company", e.companyId),
  ...subject("member", e.ownerId),
];

export const dealOpened = defineEvent(
  "deal.opened",
  1,
  z.object({ ...deal, amountMinor, currency }),
  subjects,
);
export const dealMoved = defineEvent(
  "deal.moved",
  1,
  z.object({ ...deal, from: z.string(), to: z.string(), overridden: z.boolean() }),
  subjects,
);
export const dealChanged = defineEvent("deal.changed", 1, z.object({ ...deal, what: z.string() }), subjects);
export const dealWon = defineEvent("deal.won", 1, z.object({ ...deal, amountMinor, currency }), subjects);
export const dealLost = defineEvent("deal.lost", 1, z.object({ ...deal, reason: z.string() }), subjects);
export const dealNoDecision = defineEvent(
  "deal.no-decision",
  1,
  z.object({ ...deal, reason: z.string() }),
  subjects,
);
