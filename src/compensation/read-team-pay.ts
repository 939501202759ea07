import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { getWorkspace, type ListedMember, listMembers, visibleMembers } from "../team/public.ts";
import { type PaidRole, paidRoles } from "./credit.ts";
import { listPending } from "./credits.store.ts";
import { listEntries } from "./ledger.store.ts";
import { spanOf } from "./month-span.ts";
import { monthAfter, monthOf } from "./months.ts";
import { listStatementsIn } from "./statements.store.ts";
import { totalsOf } from "./totals.ts";

/** A month of everybody whose pay `by` may see: those of a paid role, and whoever has anything in it. */
export async function readTeamPay(tx: Tx, { by, at, ...asked }: Command & { month?: string | undefined }) {
  const no = refusalToAct(by, "pay.read-team");
  if (no) return no;
  const { zone } = await getWorkspace(tx);
  const month = asked.month ?? monthOf(dayIn(zone, at));
  const visible = await visibleMembers(tx, by);
  const members = await listMembers(tx, visible === "all" ? undefined : visible);
  const ids = members.map((member) => member.id);
  const entries = Map.groupBy(
    await listEntries(tx, ids, { from: month, until: monthAfter(month) }),
    (entry) => entry.memberId,
  );
  const pending = Map.groupBy(await listPending(tx, ids), (credit) => credit.memberId);
  const statements = new Map((await listStatementsIn(tx, month)).map((each) => [each.memberId, each]));
  const isShown = ({ id, role, leftAt }: ListedMember) =>
    (paidRoles.includes(role as PaidRole) && !leftAt) || entries.has(id) || pending.has(id);
  return {
    month,
    monthOver: at >= spanOf(zone, month).until,
    rows: members.filter(isShown).map(({ id, name, role }) => {
      const own = entries.get(id) ?? [];
      const waiting = pending.get(id) ?? [];
      const statement = statements.get(id);
      return {
        member: { id, name, role },
        earned: totalsOf(own),
        assists: own.filter((entry) => entry.kind === "earned").length,
        pending: totalsOf(waiting),
        waiting: waiting.length,
        statement: statement ? { state: statement.state, sha256: statement.sha256 } : null,
      };
    }),
  };
}
