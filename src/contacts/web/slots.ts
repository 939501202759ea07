import { defineSlot } from "../../platform/web/slots.ts";

/** The middle of a person's page: composer and timeline. */
export const personMiddle = defineSlot<{ personId: string; companyId: string | null }>("person.middle");
/** What to do next with a person and why: their leads, meetings, deals. */
export const personAside = defineSlot<{ personId: string; companyId: string | null }>("person.aside");
export const personActions = defineSlot<{ personId: string; companyId: string | null }>("person.actions");
export const companyMiddle = defineSlot<{ companyId: string }>("company.middle");
export const companyAside = defineSlot<{ companyId: string }>("company.aside");
export const companyActions = defineSlot<{ companyId: string }>("company.actions");
