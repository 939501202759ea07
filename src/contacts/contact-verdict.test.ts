import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContactStanding, channels, contactVerdict, purposes } from "./contact-verdict.ts";

const date = fc.date({ min: new Date("2020-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
const standing: fc.Arbitrary<ContactStanding> = fc.record({
  address: fc.option(fc.constant("x"), { freq: 10 }),
  emailState: fc.constantFrom("unknown", "valid", "bounced"),
  country: fc.constantFrom(null, "DE", "AT", "CA", "US", "FR"),
  suppressions: fc.array(
    fc.record({
      channel: fc.constantFrom("email", "phone", "any"),
      reason: fc.constantFrom("opt-out", "complaint"),
      since: date,
      of: fc.constantFrom("person", "address", "domain"),
    }),
    { maxLength: 2 },
  ),
  consent: fc.option(
    fc.record({
      basis: fc.constantFrom("consent", "soft-opt-in", "legitimate-interest", "contract"),
      givenAt: date,
      needsConfirmation: fc.boolean(),
      confirmedAt: fc.option(date),
      withdrawnAt: fc.option(date),
    }),
  ),
});
const question = fc.record({ channel: fc.constantFrom(...channels), purpose: fc.constantFrom(...purposes) });

describe("law 6, whatever is known of a person", () => {
  it("never allows what is suppressed, bounced, withdrawn, unconfirmed or without address", () => {
    fc.assert(
      fc.property(standing, question, (known, asked) => {
        const { channel } = asked;
        const forbidden =
          known.address === null ||
          known.suppressions.some((each) => each.channel === channel || each.channel === "any") ||
          (channel === "email" && known.emailState === "bounced") ||
          !!known.consent?.withdrawnAt ||
          (!!known.consent?.needsConfirmation && !known.consent.confirmedAt);
        const verdict = contactVerdict(known, asked);
        if (forbidden) expect(verdict.allowed).toBe(false);
        // And every refusal says why, in a sentence.
        if (!verdict.allowed) expect(verdict.words).toMatch(/^[A-Z].+\.$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("approaches people of consent-first countries by mail only with a basis that counts there", () => {
    fc.assert(
      fc.property(standing, (known) => {
        const verdict = contactVerdict(known, { channel: "email", purpose: "outreach" });
        const strict = ["DE", "AT", "CA"].includes(known.country ?? "");
        if (verdict.allowed && strict)
          expect(["consent", "soft-opt-in", "contract"]).toContain(known.consent?.basis);
      }),
      { numRuns: 2_000 },
    );
  });

  it("allows a reachable person nobody said anything about, and nobody who is not here", () => {
    const free: ContactStanding = {
      address: "a@b.test",
      emailState: "unknown",
      country: null,
      suppressions: [],
      consent: null,
    };
    for (const channel of channels)
      for (const purpose of purposes)
        expect(contactVerdict(free, { channel, purpose })).toEqual({ allowed: true });
    expect(contactVerdict(null, { channel: "email", purpose: "reply" })).toMatchObject({
      reason: "unknown-person",
    });
  });
});
