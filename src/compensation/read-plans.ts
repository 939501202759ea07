import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { getWorkspace, listMembers, namesOf } from "../team/public.ts";
import { listAcknowledgements, listPlans } from "./plans.store.ts";

/** Every plan version, with who of those it pays has read it. */
export async function readPlans(tx: Tx, { by, at }: Command) {
  const no = refusalToAct(by, "pay.read-team");
  if (no) return no;
  const plans = await listPlans(tx);
  const read = await listAcknowledgements(
    tx,
    plans.map((plan) => plan.id),
  );
  const members = (await listMembers(tx)).filter((member) => !member.leftAt);
  const nameOf = await namesOf(
    tx,
    plans.map((plan) => plan.publishedBy),
  );
  const { zone, currency } = await getWorkspace(tx);
  return {
    currency,
    today: dayIn(zone, at),
    rows: plans.map((plan) => {
      const readers = new Set(
        read.filter((each) => each.planVersionId === plan.id).map((each) => each.memberId),
      );
      const paid = members.filter((member) => member.role === plan.role);
      const names = (isRead: boolean) =>
        paid.filter(({ id }) => readers.has(id) === isRead).map(({ name }) => name);
      return {
        ...plan,
        publishedByName: nameOf(plan.publishedBy),
        readBy: names(true),
        notReadBy: names(false),
      };
    }),
  };
}
