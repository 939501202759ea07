import { listCompanies, listPersons } from "../contacts/public.ts";
import type { Actor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { listMembers } from "../team/public.ts";
import { refusalToTouch } from "./meeting.ts";
import { listMeetingFacts, type Meeting, type MeetingFactRow } from "./meetings.store.ts";

/** Meetings as people read them: names and facts, each kind fetched once for the set. */
export async function viewMeetings(tx: Tx, by: Actor, meetings: readonly Meeting[]) {
  const ids = (of: (meeting: Meeting) => readonly string[]) => [...new Set(meetings.flatMap(of))];
  const facts = await listMeetingFacts(
    tx,
    ids((meeting) => [meeting.id]),
  );
  const persons = await listPersons(tx, { ids: ids((meeting) => [meeting.personId]) });
  const companyIds = persons.flatMap((person) => (person.companyId ? [person.companyId] : []));
  const companies = await listCompanies(tx, { ids: [...new Set(companyIds)] });
  const memberIds = [
    ...ids((meeting) => meeting.memberIds),
    ...facts.filter((fact) => fact.byKind === "member").map((fact) => fact.byId),
  ];
  const members = await listMembers(tx, [...new Set(memberIds)]);

  const personOf = new Map(persons.map((person) => [person.id, person]));
  const companyOf = new Map(companies.map((company) => [company.id, company.name]));
  const memberOf = new Map(members.map((member) => [member.id, member.name]));
  const factsOf = Map.groupBy(facts, (fact) => fact.meetingId);
  const named = (id: string) => ({ id, name: memberOf.get(id) ?? id });

  return meetings.map((meeting) => {
    const person = personOf.get(meeting.personId);
    return {
      id: meeting.id,
      about: { kind: meeting.aboutKind, id: meeting.aboutId },
      person: {
        id: meeting.personId,
        name: person?.name ?? "",
        companyName: (person?.companyId && companyOf.get(person.companyId)) || null,
      },
      members: meeting.memberIds.map(named),
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      place: { kind: meeting.placeKind, where: meeting.placeWhere },
      state: meeting.state,
      followsId: meeting.followsId,
      mayRecord: by.may("meetings.write") && refusalToTouch(meeting, by) === null,
      facts: (factsOf.get(meeting.id) ?? []).map((fact) => viewFact(fact, named)),
    };
  });
}

function viewFact(fact: MeetingFactRow, named: (id: string) => { id: string; name: string }) {
  return {
    id: fact.id,
    fact: fact.fact,
    at: fact.occurredAt,
    by: named(fact.byId),
    byWhom: fact.byWhom,
    why: fact.why,
    evidence: fact.evidence,
  };
}
