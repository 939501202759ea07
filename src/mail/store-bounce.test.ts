import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { canContact, getPerson } from "../contacts/public.ts";
import { sql } from "../platform/db/sql.ts";
import { newId } from "../platform/ids.ts";
import { buildBounce, buildMailbox, buildPerson, buildSend } from "./mail.builders.ts";
import * as contract from "./mail.contract.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { secrets } = house.platform;
const sdr = floor.members.sdr!.id;
await floor.tx((tx) => buildMailbox(tx, { memberId: sdr, secrets, at: house.now }));

/** A mail to somebody new that comes back with these words. */
async function returned(report: { status: string; says: string; action?: "delayed"; recipient?: string }) {
  const email = `${newId()}@buyer.test`;
  const personId = await floor.tx((tx) => buildPerson(tx, { email, at: house.now }));
  const sendId = await floor.tx((tx) => buildSend(tx, { memberId: sdr, personId, at: house.now }));
  const verdict = await floor.tx((tx) =>
    buildBounce(tx, { memberId: sdr, sendId, secrets, at: house.now, ...report }),
  );
  const person = await floor.tx((tx) => getPerson(tx, personId));
  const mayWrite = await floor.tx((tx) =>
    canContact(tx, { personId, channel: "email", purpose: "outreach", at: house.now }),
  );
  const told = await floor.tx((tx) =>
    tx.list(sql<{ name: string; params: Record<string, unknown> }>`
      select e.name, e.params from events e join event_subjects s on s.event_id = e.id
      where s.kind = 'person' and s.subject_id = ${personId}`),
  );
  return { verdict, emailState: person?.emailState, mayWrite: mayWrite.allowed, told };
}
const refused = async () => (await floor.as("sdr").call(contract.listMailboxes, {})).rows[0]!.sending.refused;

describe("a mail that comes back", () => {
  it("marks an address that does not exist, and says so on the person's timeline", async () => {
    const found = await returned({ status: "5.1.1", says: "550 5.1.1 User unknown" });
    expect(found).toMatchObject({ verdict: "bounce", emailState: "bounced", mayWrite: false });
    expect(found.told.find((item) => item.name === "mail.bounced")).toMatchObject({
      params: { reason: "userunknown", action: "hard_suppress", permanent: true, status: "5.1.1" },
    });
  });

  it.each([
    ["mailboxfull", "5.2.2", "552 5.2.2 Mailbox full"],
    ["systemerror", "5.3.0", "554 5.3.0 Internal server error"],
    ["blocked", "5.7.1", "554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org"],
    ["filtered", "5.0.0", "550 No such user here (in reply to end of DATA command)"],
  ])("leaves a person whom %s keeps it from free to be written to", async (reason, status, says) => {
    const found = await returned({ status, says });
    expect(found).toMatchObject({ verdict: "bounce", emailState: "unknown", mayWrite: true });
    expect(found.told.find((item) => item.name === "mail.bounced")).toMatchObject({
      params: { reason, permanent: false },
    });
  });

  it("is for us to mend when a server refuses us: the mailbox says so for a week", async () => {
    house.now = new Date(house.now.getTime() + 8 * 86_400_000);
    expect(await refused()).toBeNull();
    await returned({
      status: "5.7.26",
      says: "550 5.7.26 Unauthenticated email is not accepted due to DMARC policy",
    });
    expect(await refused()).toMatchObject({ reason: "authfailure" });
  });

  it("changes nothing while its server still tries", async () => {
    const found = await returned({ status: "4.1.1", says: "450 4.1.1 User unknown", action: "delayed" });
    expect(found).toMatchObject({ verdict: "notice", emailState: "unknown", mayWrite: true });
    expect(found.told.map((item) => item.name)).toContain("mail.delayed");
    expect(found.told.map((item) => item.name)).not.toContain("mail.bounced");
  });

  it("does not make theirs a dead address when the one it was forwarded to is", async () => {
    const found = await returned({
      status: "5.1.1",
      says: "550 5.1.1 User unknown",
      recipient: "someone.else@elsewhere.test",
    });
    expect(found).toMatchObject({ verdict: "bounce", emailState: "unknown", mayWrite: true });
  });
});
