import { defineSlot } from "../../platform/web/slots.ts";
import type { LeadCard } from "../leads.contract.ts";

/** Buttons in the header of a lead: enrol, offer the hand-off. */
export const leadActions = defineSlot<{ lead: LeadCard }>("lead.actions");

/** Under what to do now: enrolment, qualification, hand-off. */
export const leadAside = defineSlot<{ lead: LeadCard }>("lead.aside");

/** What opens when the step "handed off" is asked for and its gate is open: the hand-off itself, never a bare move. */
export const handOffDoor = defineSlot<{ lead: LeadCard; onClose: () => void }>("lead.hand-off");

/** Beside the leads that were chosen in the list: what else can be done with them. `leadIds` reads those on later pages. */
export const chosenLeads = defineSlot<{ count: number; leadIds: () => Promise<string[]> }>("leads.chosen");
