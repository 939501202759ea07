import { createCompany, createPerson } from "../../contacts/public.ts";
import { systemActor } from "../../platform/actor.ts";
import { addDays, dayIn } from "../../platform/calendar.ts";
import { newId } from "../../platform/ids.ts";
import { orRefuse } from "../../platform/outcome.ts";
import type { Platform } from "../../platform/platform.ts";
import {
  acknowledgeCharter,
  addMember,
  editMember,
  findMemberActor,
  type MemberActor,
  openTeam,
  openWorkspace,
} from "../../team/public.ts";
import { type CastName, cast, market } from "./cast.ts";
import { instantOf, openScene, playScene, type Scene, ZONE } from "./scene.ts";

const STORY_DAYS = 60;

/** The workspace, its people with their charters read, and the market they sell to. */
export async function openFloor(platform: Platform, now: Date): Promise<Scene> {
  const workspaceId = newId();
  const at = instantOf(now, STORY_DAYS, "08:00");
  const command = { by: systemActor("demo"), at };
  const actors = await playScene(platform, workspaceId, async (tx) => {
    const floor = { name: "North Harbour", zone: ZONE, currency: "EUR", locale: "en-GB" };
    await openWorkspace(tx, { ...command, ...floor, demo: true });
    const joined = {} as Record<CastName, MemberActor>;
    for (const [key, { name, role }] of Object.entries(cast) as [
      CastName,
      { name: string; role: MemberActor["role"] },
    ][]) {
      const email = `${key}@northharbour.test`;
      const fromOn = addDays(dayIn(ZONE, at), -30);
      const { memberId } = orRefuse(await addMember(tx, { ...command, name, role, email, fromOn }));
      joined[key] = (await findMemberActor(tx, memberId, at))!;
    }
    return joined;
  });
  const scene = openScene(platform, { workspaceId, cast: actors, now });
  await seatTeams(scene, at);
  await meetTheMarket(scene, at);
  return scene;
}

async function seatTeams(scene: Scene, at: Date): Promise<void> {
  const { sam, jonas, anita, nora, ben, mara, elena, tom, priya } = scene.cast;
  await scene.play(async (tx) => {
    const by = sam;
    const frontline = orRefuse(await openTeam(tx, { by, at, name: "Harbour front", managerId: jonas.id }));
    const closing = orRefuse(await openTeam(tx, { by, at, name: "Closing", managerId: anita.id }));
    const seats = [
      [frontline.teamId, [nora, ben, mara]],
      [closing.teamId, [elena, tom, priya]],
    ] as const;
    for (const [teamId, members] of seats) {
      for (const member of members)
        orRefuse(await editMember(tx, { by, at, memberId: member.id, edit: { teamId } }));
    }
    for (const member of Object.values(scene.cast)) {
      orRefuse(await acknowledgeCharter(tx, { by: member, at, role: member.role, version: 1 }));
    }
    return { ok: true };
  });
}

async function meetTheMarket(scene: Scene, at: Date): Promise<void> {
  await scene.play(async (tx) => {
    for (const { people, ...fields } of market) {
      const { companyId } = orRefuse(await createCompany(tx, { by: scene.cast.nora, at, ...fields }));
      for (const { name, title, phone } of people) {
        const email = `${mailName(name)}@${fields.domain}`;
        const person = { name, title, email, phone, companyId, country: fields.country, source: "research" };
        orRefuse(await createPerson(tx, { by: scene.cast.nora, at, ...person }));
      }
    }
    return { ok: true };
  });
}

export function mailName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^a-zA-Z ]/g, "")
    .trim()
    .toLowerCase()
    .replace(/ +/g, ".");
}
