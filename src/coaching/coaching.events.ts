import { z } from "zod";
import { defineEvent, type Subject, subject } from "../platform/events/event.ts";
import { id, instant } from "../platform/http/fields.ts";
import { commitmentStates } from "./agenda.ts";

/** Every event says whose one-on-ones they are and never a word of what was written. Private notes have no event. */
const pair = z.object({ seriesId: id, managerId: id, reportId: id });
const one = pair.extend({ oneOnOneId: id });

function both(e: z.infer<typeof pair>): Subject[] {
  return [
    ...subject("one-on-one", e.seriesId),
    ...subject("member", e.managerId),
    ...subject("member", e.reportId),
  ];
}

export const seriesStarted = defineEvent("one-on-one.series-started", 1, pair, both);
export const seriesEdited = defineEvent("one-on-one.series-edited", 1, pair, both);
export const seriesEnded = defineEvent("one-on-one.series-ended", 1, pair, both);
export const oneOnOnePlanned = defineEvent("one-on-one.planned", 1, one.extend({ startsAt: instant }), both);
export const oneOnOneBegun = defineEvent("one-on-one.begun", 1, one, both);
export const oneOnOneHeld = defineEvent("one-on-one.held", 1, one.extend({ inPart: z.boolean() }), both);
export const oneOnOneMoved = defineEvent("one-on-one.moved", 1, one.extend({ nextId: id }), both);
export const oneOnOneMissed = defineEvent("one-on-one.missed", 1, one, both);
export const agendaChanged = defineEvent("one-on-one.agenda-changed", 1, pair.extend({ itemId: id }), both);
export const commitmentChanged = defineEvent(
  "one-on-one.commitment-changed",
  1,
  pair.extend({ commitmentId: id, ownerId: id, became: z.enum(commitmentStates) }),
  both,
);
