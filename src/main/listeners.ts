import type { z } from "zod";
import { taskDone } from "../activity/open.ts";
import { handOverTasks } from "../activity/public.ts";
import { endSeriesOf } from "../coaching/public.ts";
import { earnCredit, pendCredit, voidCredit } from "../compensation/public.ts";
import { contactSuppressed, personChanged, personCreated } from "../contacts/open.ts";
import { touchPerson } from "../contacts/public.ts";
import { followDemoBooking, followDemoMeeting, handOverDeals, openDeal } from "../deals/public.ts";
import {
  conversationHeld,
  handoffOffered,
  handoffReleased,
  handoffRequalified,
  handoffReturned,
} from "../handoffs/open.ts";
import {
  followBooking,
  followMissedMeeting,
  keepHeldMeeting,
  openHandoffs,
  releaseHandoffsOf,
  releaseUnlessExecutive,
  withdrawHandoff,
} from "../handoffs/public.ts";
import { hearAssignment, hearClaim, hearMove, hearTouch } from "../inbound/public.ts";
import { leadAssigned, leadClaimed, leadMoved, leadTouched } from "../leads/open.ts";
import { handOverLeads, releaseLeadsOn } from "../leads/public.ts";
import {
  mailAutoReplied,
  mailBounced,
  mailReceived,
  mailReplied,
  mailSent,
  mailWritten,
} from "../mail/open.ts";
import { matchAgain } from "../mail/public.ts";
import { meetingBooked, meetingCancelled, meetingHeld, meetingNoShow } from "../meetings/open.ts";
import {
  hearAutoReply,
  hearBounce,
  hearLeadAssigned,
  hearLeadMoved,
  hearReply,
  hearSuppressed,
  hearTaskDone,
  hearWritten,
  stopEnrolments,
} from "../outreach/public.ts";
import type { EventDefinition } from "../platform/events/event.ts";
import { listen, on } from "../platform/events/listeners.ts";
import { openProcess } from "../process/public.ts";
import { memberLeft, roleChanged, workspaceOpened } from "../team/open.ts";

/**
 * Who hears what, in order. What must be true together runs in the event's transaction: a listener that refuses
 * rolls all of it back, with its code. A listener is the hearer's own action; this page maps event to command.
 */
export const listeners = listen([
  on(workspaceOpened, "process: begin with the default lanes", (tx, _event, command) =>
    openProcess(tx, command),
  ),
  on(workspaceOpened, "handoffs: begin with templates and clocks", (tx, _event, command) =>
    openHandoffs(tx, command),
  ),
  on(memberLeft, "leads: leave no lead behind (law 1)", (tx, event, command) =>
    handOverLeads(tx, { ...event, ...command }),
  ),
  on(memberLeft, "activity: hand over what is on the list", (tx, event, command) =>
    handOverTasks(tx, { memberId: event.memberId, toMemberId: event.handOverTo, ...command }),
  ),
  on(roleChanged, "leads: release those of a motion no longer held", (tx, event, command) =>
    releaseLeadsOn(tx, { ...event, ...command }),
  ),
  on(personCreated, "mail: find their earlier mail", (tx, event, command) =>
    matchAgain(tx, { ...event, ...command }),
  ),
  on(personChanged, "mail: find the mail of a new address", (tx, event, command) =>
    matchAgain(tx, { ...event, ...command }),
  ),
  keepLastTouch(leadTouched),
  keepLastTouch(mailSent),
  keepLastTouch(mailWritten),
  keepLastTouch(mailReplied),
  keepLastTouch(mailReceived),
  keepLastTouch(meetingHeld),
  keepLastTouch(conversationHeld),
  on(leadClaimed, "inbound: the clock knows who took it", (tx, event, command) =>
    hearClaim(tx, { ...event, ...command }),
  ),
  on(leadAssigned, "inbound: the clock knows whose it is", (tx, event, command) =>
    hearAssignment(tx, { ...event, ...command }),
  ),
  on(leadTouched, "inbound: the first answer stops the clock", (tx, event, command) =>
    hearTouch(tx, { ...event, ...command }),
  ),
  on(leadMoved, "inbound: a verdict ends the wait", (tx, event, command) =>
    hearMove(tx, { ...event, ...command }),
  ),
  on(leadMoved, "handoffs: a lead taken back has no offer out", (tx, event, command) =>
    withdrawHandoff(tx, { ...event, ...command }),
  ),
  on(memberLeft, "handoffs: what waited for them goes back", (tx, event, command) =>
    releaseHandoffsOf(tx, { ...event, ...command }),
  ),
  on(roleChanged, "handoffs: what waited for an executive of before goes back", (tx, event, command) =>
    releaseUnlessExecutive(tx, { ...event, ...command }),
  ),
  on(meetingBooked, "handoffs: the verdict is due after the slot", (tx, event, command) =>
    followBooking(tx, { ...event, ...command }),
  ),
  on(meetingHeld, "handoffs: keep the executive's own conversation", (tx, event, command) =>
    keepHeldMeeting(tx, { ...event, ...command }),
  ),
  on(meetingNoShow, "handoffs: whose turn it is to book again", (tx, event, command) =>
    followMissedMeeting(tx, { ...event, ...command, reason: "no-show" }),
  ),
  on(meetingCancelled, "handoffs: whose turn it is to book again", (tx, event, command) =>
    followMissedMeeting(tx, { ...event, ...command, reason: "cancelled" }),
  ),
  on(mailReplied, "outreach: a human answered", (tx, event, command) =>
    hearReply(tx, { ...event, ...command }),
  ),
  on(mailReceived, "outreach: a human wrote", (tx, event, command) =>
    hearReply(tx, { ...event, ...command }),
  ),
  on(mailBounced, "outreach: nobody is there", (tx, event, command) =>
    hearBounce(tx, { ...event, ...command }),
  ),
  on(mailAutoReplied, "outreach: wait until they are back", (tx, event, command) =>
    hearAutoReply(tx, { ...event, ...command }),
  ),
  on(mailSent, "outreach: a mail by hand is a touch", (tx, event, command) =>
    hearWritten(tx, { ...event, ...command }),
  ),
  on(contactSuppressed, "outreach: no more mails", (tx, event, command) =>
    hearSuppressed(tx, { ...event, ...command }),
  ),
  on(leadMoved, "outreach: the sequence has done its work", (tx, event, command) =>
    hearLeadMoved(tx, { ...event, ...command }),
  ),
  on(leadAssigned, "outreach: a sequence ends with its owner", (tx, event, command) =>
    hearLeadAssigned(tx, { ...event, ...command }),
  ),
  on(meetingBooked, "outreach: they will be spoken to", (tx, event, command) =>
    stopEnrolments(tx, { personId: event.personId, why: "meeting", ...command }),
  ),
  on(taskDone, "outreach: the step is done, the sequence goes on", (tx, event, command) =>
    hearTaskDone(tx, { taskId: event.taskId, ...command }),
  ),
  on(handoffOffered, "compensation: a credit is expected", (tx, event, command) =>
    pendCredit(tx, { ...command, ...event }),
  ),
  on(handoffReturned, "compensation: what came back pays nothing", (tx, event, command) =>
    voidCredit(tx, { ...command, ...event, why: event.reason }),
  ),
  on(handoffReleased, "compensation: what was let go pays nothing", (tx, event, command) =>
    voidCredit(tx, { ...command, ...event, why: "released" }),
  ),
  on(handoffRequalified, "deals: open the deal", (tx, event, command) =>
    openDeal(tx, { ...command, ...event }),
  ),
  on(handoffRequalified, "compensation: the credit is earned (law 4)", (tx, event, command) =>
    earnCredit(tx, { ...command, ...event }),
  ),
  on(meetingBooked, "deals: a demo moves with its meeting", (tx, event, command) =>
    followDemoBooking(tx, { ...command, ...event }),
  ),
  on(meetingHeld, "deals: the demo was held", (tx, event, command) =>
    followDemoMeeting(tx, { ...command, ...event, became: "held" }),
  ),
  on(meetingNoShow, "deals: nobody came to the demo", (tx, event, command) =>
    followDemoMeeting(tx, { ...command, ...event, became: "no-show" }),
  ),
  on(memberLeft, "deals: hand over what was theirs", (tx, event, command) =>
    handOverDeals(tx, { ...command, ...event }),
  ),
  on(memberLeft, "coaching: their one-on-ones end with them", (tx, event, command) =>
    endSeriesOf(tx, { memberId: event.memberId, ...command }),
  ),
]);

function keepLastTouch<P extends z.ZodType<{ personId: string }>>(touch: EventDefinition<P>) {
  return on(touch, "contacts: when we were last in touch", (tx, { personId }, { at }) =>
    touchPerson(tx, { personId, at }),
  );
}
