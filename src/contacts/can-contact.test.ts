import { expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { newId } from "../platform/ids.ts";
import { canContact, canContactEach } from "./can-contact.ts";
import { buildPerson } from "./contacts.builders.ts";
import { recordConsent } from "./record-consent.ts";
import { suppress } from "./suppress.ts";

const house = await openHouse();
const floor = await house.openFloor();
const at = house.now;
const by = floor.members.sdr!;

it("asked of many at once, each gets the answer they would get alone, in the order asked", async () => {
  const email = (name: string) => ({ email: `${name}@mail.head.test` });
  await floor.tx(async (tx) => {
    const build = async (person: Parameters<typeof buildPerson>[1]) =>
      (await buildPerson(tx, person)).personId;
    const free = await build({ email: "free@elsewhere.test" });
    const stopped = await build(email("stopped"));
    const german = await build({ email: "gerda@werk.test", country: "DE" });
    const agreed = await build({ email: "anna@werk.test", country: "DE" });
    const silent = await build({ email: null });
    await suppress(tx, { by, at, domain: "head.test", channel: "email", reason: "blocked" });
    const consent = { channel: "email" as const, purpose: "outreach" as const, basis: "consent" as const };
    await recordConsent(tx, { ...consent, personId: agreed, source: "fair", by, at });

    const outreach = [agreed, newId(), stopped, german, silent, free].map((personId) => ({
      personId,
      purpose: "outreach" as const,
    }));
    const asked = [...outreach, { personId: german, purpose: "reply" as const }];
    const answers = await canContactEach(tx, { asked, channel: "email", at });
    const alone = [];
    for (const one of asked) alone.push(await canContact(tx, { ...one, channel: "email", at }));
    expect(answers).toEqual(alone);
    expect(answers.map((answer) => (answer.allowed ? "allowed" : answer.reason))).toEqual([
      "allowed",
      "unknown-person",
      "suppressed",
      "consent-needed",
      "no-address",
      "allowed",
      "allowed",
    ]);
  });
});

it("a number is asked of by its own suppressions, not by the mail's", async () => {
  await floor.tx(async (tx) => {
    const { personId } = await buildPerson(tx, { email: "pia@quiet.test", phone: "+33450112233" });
    await suppress(tx, { by, at, domain: "quiet.test", channel: "email", reason: "blocked" });
    const ask = (channel: "email" | "phone") =>
      canContact(tx, { personId, channel, purpose: "outreach", at });
    expect(await ask("email")).toMatchObject({ allowed: false, reason: "suppressed" });
    expect(await ask("phone")).toEqual({ allowed: true });
    await suppress(tx, { by, at, phone: "+33450112233", channel: "phone", reason: "opt-out" });
    expect(await ask("phone")).toMatchObject({ allowed: false, reason: "suppressed" });
  });
});
