import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { buildCompany, buildPerson } from "./contacts.builders.ts";
import {
  canContact,
  createCompany,
  createPerson,
  endStanding,
  factsOf,
  findOrCreatePerson,
  findPersonByEmail,
  getPerson,
  holderOf,
  liftSuppression,
  markAddress,
  matchCompany,
  recordConsent,
  recordFact,
  setStanding,
  suppress,
  withdrawConsent,
} from "./public.ts";

const house = await openHouse();
const floor = await house.openFloor();
const at = house.now;
const by = floor.members.sdr!;

describe("a person is created", () => {
  it("with one spelling of the address, the number and the country, and the zone that follows", async () => {
    const person = await floor.tx(async (tx) => {
      const made = await createPerson(tx, {
        by,
        at,
        source: "list",
        name: "Gaëlle Perrin",
        email: " Gaelle.Perrin@Fromagerie.test ",
        phone: "04 50 11 22 33",
        country: "France",
      });
      return getPerson(tx, (made as { personId: string }).personId);
    });
    expect(person).toMatchObject({
      name: "Gaëlle Perrin",
      givenName: "Gaëlle",
      familyName: "Perrin",
      email: "gaelle.perrin@fromagerie.test",
      phone: "+33450112233",
      country: "FR",
      zone: "Europe/Paris",
    });
  });

  it("once per address, whatever its case, and the refusal says who has it", async () => {
    const first = await floor.tx((tx) =>
      createPerson(tx, { by, at, source: "list", email: "one@once.test" }),
    );
    const again = await floor.tx((tx) =>
      createPerson(tx, { by, at, source: "list", email: "ONE@once.test" }),
    );
    expect(again).toMatchObject({
      refused: "duplicate-person",
      facts: { personId: (first as { personId: string }).personId },
    });
  });

  it("once even when two ask at the same instant", async () => {
    const ask = () =>
      floor.tx((tx) => findOrCreatePerson(tx, { by, at, source: "form", email: "race@once.test" }));
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(answers.map((answer) => (answer as { personId: string }).personId)).size).toBe(1);
    expect(answers.filter((answer) => (answer as { created: boolean }).created)).toHaveLength(1);
  });

  it("beside the likely same persons, with why", async () => {
    const { companyId } = await floor.tx((tx) => buildCompany(tx));
    const known = await floor.tx((tx) =>
      buildPerson(tx, {
        companyId,
        givenName: "Jörg",
        familyName: "Müller",
        email: "joerg@gmail.com",
        phone: "+4930123456",
      }),
    );
    const find = async (fields: object) =>
      (await floor.tx((tx) => createPerson(tx, { by, at, source: "list", companyId, ...fields }))) as {
        likely: unknown;
      };
    expect((await find({ name: "X Y", email: "jo.erg+news@gmail.com" })).likely).toEqual([
      { personId: known.personId, why: "same-mailbox" },
    ]);
    expect((await find({ name: "A B", phone: "+49 30 123456" })).likely).toEqual([
      { personId: known.personId, why: "same-phone" },
    ]);
    expect((await find({ name: "Jorg Muller" })).likely).toEqual([
      { personId: known.personId, why: "same-name-and-company" },
    ]);
  });

  it("in the company of their work address, never in one of a free mailbox", async () => {
    const { companyId } = await floor.tx((tx) =>
      buildCompany(tx, { name: "Harbour", domain: "harbour.test" }),
    );
    const made = (email: string) =>
      floor.tx((tx) => createPerson(tx, { by, at, source: "list", email })) as Promise<{
        companyId: string | null;
      }>;
    expect((await made("a@mail.harbour.test")).companyId).toBe(companyId);
    expect((await made("a.person.of.harbour@gmail.com")).companyId).toBeNull();
  });
});

describe("a company", () => {
  it("owns its domain alone", async () => {
    const { companyId } = await floor.tx((tx) => buildCompany(tx, { domain: "www.alone.test" }));
    const again = await floor.tx((tx) =>
      createCompany(tx, { by, at, name: "Alone Two", domain: "alone.test" }),
    );
    expect(again).toMatchObject({ refused: "duplicate-company", facts: { companyId } });
  });

  it("is matched by domain, and by name only as a suggestion", async () => {
    const { companyId } = await floor.tx((tx) =>
      buildCompany(tx, { name: "Kraftwerk Nord GmbH", domain: "kraftwerk-nord.test" }),
    );
    const match = (asked: object) => floor.tx((tx) => matchCompany(tx, asked));
    expect(await match({ email: "x@kraftwerk-nord.test" })).toMatchObject({ companyId, score: 0.95 });
    expect(await match({ companyName: "Kraftwerk Nord" })).toMatchObject({ companyId: null, score: 0.75 });
    expect(await match({ email: "x@gmail.com", companyName: "" })).toEqual({
      companyId: null,
      score: 0,
      signals: [],
    });
  });

  it("is held by one member per reason, until it ends", async () => {
    const { companyId } = await floor.tx((tx) => buildCompany(tx));
    const [ae, ae2] = [floor.members.ae!.id, floor.members.ae2!.id];
    await floor.tx((tx) => setStanding(tx, { by, at, companyId, kind: "open-deal", holderId: ae }));
    await floor.tx((tx) => setStanding(tx, { by, at, companyId, kind: "open-deal", holderId: ae2 }));
    expect(await floor.tx((tx) => holderOf(tx, companyId))).toMatchObject({
      holderId: ae2,
      kind: "open-deal",
    });
    await floor.tx((tx) => endStanding(tx, { by, at, companyId, kind: "open-deal" }));
    expect(await floor.tx((tx) => holderOf(tx, companyId))).toBeNull();
  });
});

describe("law 6: nobody is contacted who must not be", () => {
  const ask = (personId: string, channel: "email" | "phone" = "email") =>
    floor.tx((tx) => canContact(tx, { personId, channel, purpose: "outreach", at }));

  it("an opt-out holds for the address, whoever has it later, until it is lifted in writing", async () => {
    const { personId } = await floor.tx((tx) => buildPerson(tx, { email: "stop@optout.test" }));
    expect(await ask(personId)).toEqual({ allowed: true });
    const entry = await floor.tx((tx) =>
      suppress(tx, { by, at, email: "STOP@optout.test", channel: "email", reason: "opt-out" }),
    );
    expect(await ask(personId)).toMatchObject({ allowed: false, reason: "suppressed", since: at });
    const { suppressionId } = entry as { suppressionId: string };
    await floor.tx((tx) =>
      liftSuppression(tx, { by, at, suppressionId, why: "They wrote on 2 March that they want news." }),
    );
    expect(await ask(personId)).toEqual({ allowed: true });
  });

  it("an address suppressed before anybody here had it is suppressed for its person", async () => {
    await floor.tx((tx) =>
      suppress(tx, { by, at, email: "early@optout.test", channel: "email", reason: "complaint" }),
    );
    const { personId } = await floor.tx((tx) => buildPerson(tx, { email: "early@optout.test" }));
    expect(await ask(personId)).toMatchObject({ allowed: false, reason: "suppressed" });
  });

  it("a blocked domain covers its sub-domains", async () => {
    await floor.tx((tx) => suppress(tx, { by, at, domain: "rival.test", channel: "any", reason: "blocked" }));
    const { personId } = await floor.tx((tx) => buildPerson(tx, { email: "a@eu.rival.test" }));
    expect(await ask(personId)).toMatchObject({ reason: "suppressed" });
  });

  it("a bounce of an address they no longer have is not theirs", async () => {
    const { personId } = await floor.tx((tx) => buildPerson(tx, { email: "now@bounce.test" }));
    const bounce = (email: string) =>
      floor.tx((tx) => markAddress(tx, { by, at, personId, email, state: "bounced", reason: "550" }));
    expect(await bounce("before@bounce.test")).toMatchObject({ refused: "address-changed" });
    expect(await ask(personId)).toEqual({ allowed: true });
    await bounce("now@bounce.test");
    expect(await ask(personId)).toMatchObject({ reason: "bounced" });
  });

  it("withdrawn consent and consent not yet confirmed refuse; German buyers need one first", async () => {
    const { personId } = await floor.tx((tx) => buildPerson(tx, { country: "DE" }));
    expect(await ask(personId)).toMatchObject({ reason: "consent-needed" });
    let minutes = 0;
    const consent = (needsConfirmation: boolean) =>
      floor.tx((tx) =>
        recordConsent(tx, {
          by,
          at: new Date(at.getTime() - 600_000 + ++minutes * 60_000),
          personId,
          channel: "email",
          purpose: "outreach",
          basis: "consent",
          source: "form",
          needsConfirmation,
        }),
      ) as Promise<{ consentId: string }>;
    await consent(true);
    expect(await ask(personId)).toMatchObject({ reason: "consent-unconfirmed" });
    const { consentId } = await consent(false);
    expect(await ask(personId)).toEqual({ allowed: true });
    await floor.tx((tx) => withdrawConsent(tx, { by, at, consentId }));
    expect(await ask(personId)).toMatchObject({ reason: "consent-withdrawn" });
  });
});

it("a newer word on a buyer stands beside the older one", async () => {
  const { personId } = await floor.tx((tx) => buildPerson(tx));
  const about = { kind: "person", id: personId };
  const say = (value: string, state: "heard" | "verified", minutes: number) =>
    floor.tx((tx) =>
      recordFact(tx, {
        by,
        at: new Date(at.getTime() + minutes * 60_000),
        about,
        key: "budget",
        value,
        state,
        evidence: null,
      }),
    );
  await say("none", "heard", 0);
  await say("40k", "verified", 1);
  expect(await floor.tx((tx) => factsOf(tx, about))).toMatchObject([
    { key: "budget", value: "40k", state: "verified" },
  ]);
  expect(await floor.tx((tx) => findPersonByEmail(tx, "nobody@nowhere.test"))).toBeNull();
});

it("finance may not create or suppress anybody", async () => {
  const finance = floor.members.finance!;
  const answers = await floor.tx(async (tx) => [
    await createPerson(tx, { by: finance, at, source: "list", email: "no@finance.test" }),
    await suppress(tx, { by: finance, at, email: "no@finance.test", channel: "email", reason: "opt-out" }),
  ]);
  expect(answers).toMatchObject([{ refused: "not-permitted" }, { refused: "not-permitted" }]);
});
