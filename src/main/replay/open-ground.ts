import { publishPlan } from "../../compensation/public.ts";
import { createForm, type Form } from "../../inbound/public.ts";
import { type Actor, systemActor } from "../../platform/actor.ts";
import { addDays } from "../../platform/calendar.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { newId } from "../../platform/ids.ts";
import { orRefuse } from "../../platform/outcome.ts";
import type { Platform } from "../../platform/platform.ts";
import { addMember, allowException, findMemberActor, openWorkspace } from "../../team/public.ts";
import type { RecordedLead } from "./funnel-files.ts";
import { HISTORY_ZONE, instantOf } from "./history-clock.ts";

export interface Ground {
  workspaceId: string;
  form: Form;
  manager: Actor;
  /** Whoever looks at the record is invited by them. */
  leader: Actor;
  /** Members by the id the files have for them, acting in every role they held. */
  members: ReadonlyMap<string, Actor>;
}

const BEGINS_ON = "2017-06-01";
const ENDS_ON = "2018-12-31";
const LONGEST_EXCEPTION = 365;

/** A workspace of its own: everybody the files name, the 13 who did both jobs under dated exceptions, one form. */
export async function openGround(platform: Platform, leads: readonly RecordedLead[]): Promise<Ground> {
  const workspaceId = newId();
  const at = instantOf(`${BEGINS_ON}T00:00:00`);
  const wins = leads.flatMap(({ win }) => win ?? []);
  const reps = new Set(wins.map((win) => win.repId));
  const executives = new Set(wins.map((win) => win.executiveId));

  return platform.work.inWorkspace(workspaceId, async (tx) => {
    const command = { by: systemActor("replay"), at };
    await openWorkspace(tx, {
      ...command,
      name: "Recorded funnel",
      zone: HISTORY_ZONE,
      currency: "BRL",
      demo: false,
    });
    const manager = await join(tx, command, "Manager of the record", "manager");
    const leader = await join(tx, command, "Leader of the record", "vp");
    const finance = await join(tx, command, "Finance of the record", "finance");
    for (const role of ["market-response", "sdr"] as const) {
      const plan = {
        role,
        name: "A flat amount for each assist",
        amountMinor: 10_000n,
        currency: "BRL",
        validFrom: BEGINS_ON,
      };
      orRefuse(await publishPlan(tx, { ...plan, by: finance, at }));
    }
    const members = new Map<string, Actor>();
    for (const id of [...reps].sort())
      members.set(id, await join(tx, command, `Rep ${id.slice(0, 8)}`, "market-response"));
    for (const id of [...executives].sort()) {
      const known = members.get(id);
      if (known) members.set(id, await bothRoles(tx, { by: manager, at }, known));
      else members.set(id, await join(tx, command, `Executive ${id.slice(0, 8)}`, "ae"));
    }
    const form = orRefuse(
      await createForm(tx, { ...command, name: "Landing pages", asset: "contact", source: "landing-page" }),
    );
    return { workspaceId, form, manager, leader, members };
  });
}

async function join(
  tx: Tx,
  command: { by: Actor; at: Date },
  name: string,
  role: "manager" | "vp" | "finance" | "market-response" | "ae",
): Promise<Actor> {
  const email = `${name.toLowerCase().replace(/ /g, ".")}@record.test`;
  const { memberId } = orRefuse(await addMember(tx, { ...command, name, email, role, fromOn: BEGINS_ON }));
  return (await findMemberActor(tx, memberId, command.at))!;
}

/** In the files they work leads and close them: a dated exception each year, approved, shown beside their numbers. */
async function bothRoles(tx: Tx, command: { by: Actor; at: Date }, member: Actor): Promise<Actor> {
  const reason = "The record shows this member as rep and as executive.";
  for (let fromOn = BEGINS_ON; fromOn <= ENDS_ON; fromOn = addDays(fromOn, LONGEST_EXCEPTION)) {
    const lastOn = addDays(fromOn, LONGEST_EXCEPTION - 1);
    orRefuse(
      await allowException(tx, { ...command, memberId: member.id, role: "ae", fromOn, lastOn, reason }),
    );
  }
  return (await findMemberActor(tx, member.id, command.at))!;
}
