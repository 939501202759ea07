import { defineSlot } from "../../platform/web/slots.ts";
import type { LeadCard } from "../leads.contract.ts";

/** Buttons in the header of a lead: enrol, offer the hand-off. */
export const leadActions = defineSlot<{ lead: LeadCard }>("lead.actions");

/** Under what to do now: enrolment, qualification, hand-off. */
export const leadAside = defineSlot<{ lead: LeadCard }>("lead.aside");
