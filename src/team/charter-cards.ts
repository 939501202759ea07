import type { Command } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import type { Tx } from "../platform/db/tx.ts";
import { charterDifference } from "./charter-difference.ts";
import {
  findCharterVersion,
  listAcknowledgements,
  listCharterVersions,
  listNewestCharters,
  type PublishedCharter,
} from "./charters.store.ts";
import type { MemberActor } from "./member-actor.ts";
import { namesOf } from "./member-names.ts";
import { listMembers } from "./members.store.ts";
import type { Role } from "./role.ts";
import { roles } from "./role.ts";
import { listMembersHolding } from "./roles.store.ts";
import { getWorkspace } from "./workspaces.store.ts";

const shown = (charter: PublishedCharter, nameOf: (id: string) => string | null) => ({
  role: charter.role,
  version: charter.version,
  mission: charter.mission,
  duties: [...charter.duties],
  deliverables: [...charter.deliverables],
  may: [...charter.may],
  publishedAt: charter.publishedAt,
  publishedByName: nameOf(charter.publishedBy),
});

/** Every role's charter in force with who holds the role and who of them has read it. */
export async function listCharterCards(tx: Tx, at: Date) {
  const today = dayIn((await getWorkspace(tx)).zone, at);
  const charters = await listNewestCharters(tx);
  charters.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  const nameOf = await namesOf(
    tx,
    charters.map((charter) => charter.publishedBy),
  );
  const cards = [];
  for (const charter of charters) {
    const holding = await listMembersHolding(tx, charter.role, today);
    const read = await listAcknowledgements(tx, charter.role);
    const upToDate = new Set(
      read.filter((one) => one.version === charter.version).map((one) => one.memberId),
    );
    const holders = (await listMembers(tx, holding)).map(({ id, name }) => ({
      id,
      name,
      hasAcknowledged: upToDate.has(id),
    }));
    cards.push({ ...shown(charter, nameOf), holders });
  }
  return cards;
}

/** The charters I act under, and what is new in them since I last said I had read one. */
export async function listMyCharterCards(tx: Tx, command: Command) {
  const actor = command.by as MemberActor;
  const charters = (await listNewestCharters(tx)).filter((charter) => actor.roles.includes(charter.role));
  charters.sort((a, b) => Number(b.role === actor.role) - Number(a.role === actor.role));
  const nameOf = await namesOf(
    tx,
    charters.map((charter) => charter.publishedBy),
  );
  const cards = [];
  for (const charter of charters) {
    const [read] = await listAcknowledgements(tx, charter.role, actor.id);
    const isRead = read?.version === charter.version;
    const before = read && !isRead ? await findCharterVersion(tx, charter.role, read.version) : null;
    cards.push({
      ...shown(charter, nameOf),
      acknowledgedAt: isRead ? read.acknowledgedAt : null,
      since: before && { version: before.version, difference: charterDifference(before, charter) },
    });
  }
  return cards;
}

export async function listCharterHistory(tx: Tx, role: Role) {
  const versions = await listCharterVersions(tx, role);
  const nameOf = await namesOf(
    tx,
    versions.map((version) => version.publishedBy),
  );
  return versions.map((version, i) => {
    const before = versions[i + 1];
    return { ...shown(version, nameOf), difference: before ? charterDifference(before, version) : null };
  });
}
