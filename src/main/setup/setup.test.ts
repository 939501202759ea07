import { describe, expect, it } from "vitest";
import { openHouse } from "../../../test/support/house.ts";
import { buildPerson } from "../../contacts/contacts.builders.ts";
import { buildForm } from "../../inbound/inbound.builders.ts";
import { buildMailbox } from "../../mail/mail.builders.ts";
import { createSequence, publishSequence, setSequenceState } from "../../outreach/public.ts";
import { orRefuse } from "../../platform/outcome.ts";
import { acknowledgeCharter, addMember } from "../../team/public.ts";
import { dismissSetupChecklist, readSetupChecklist } from "./setup.contract.ts";

const house = await openHouse();
const at = house.now;

/** A workspace on the morning it was opened: its administrator and nobody else. */
const openFresh = async () => {
  const floor = await house.openFloor({ admin: "admin" });
  return {
    ...floor,
    admin: floor.members.admin!,
    read: () => floor.as("admin").call(readSetupChecklist, {}),
  };
};
const doneOf = (list: { steps: { key: string; done: boolean }[] }) =>
  list.steps.filter((step) => step.done).map((step) => step.key);

describe("the setup checklist of a fresh workspace", () => {
  it("ticks each line from what is so, and from nothing else", async () => {
    const { admin, read, tx } = await openFresh();
    expect(doneOf(await read())).toEqual([]);

    await tx((now) => acknowledgeCharter(now, { by: admin, role: "admin", version: 1, at }));
    expect(doneOf(await read())).toEqual(["charter"]);

    const rep = { name: "Ida Brandt", email: "ida@fresh.test", role: "sdr" as const };
    const { memberId } = await tx((now) => addMember(now, { by: admin, at, ...rep }));
    expect(doneOf(await read())).toEqual(["charter", "people"]);

    await tx((now) => buildMailbox(now, { memberId, secrets: house.platform.secrets, at }));
    expect(doneOf(await read())).toEqual(["charter", "people", "mailbox"]);

    await tx((now) => buildPerson(now, { at }));
    expect(doneOf(await read())).toEqual(["charter", "people", "mailbox", "persons"]);

    const begun = await tx((now) =>
      createSequence(now, { by: admin, at, name: "First", motion: "outbound" }),
    );
    const { sequenceId } = orRefuse(begun);
    expect(doneOf(await read())).not.toContain("sequence");
    const steps = [{ kind: "call" as const, waitDays: 0, script: "Ask who plans." }];
    const window = { days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };
    await tx(async (now) => {
      orRefuse(await publishSequence(now, { by: admin, at, sequenceId, name: "First", window, steps }));
      orRefuse(await setSequenceState(now, { by: admin, at, sequenceId, to: "running" }));
    });
    expect(doneOf(await read())).toContain("sequence");

    await tx((now) => buildForm(now, { at }));
    const all = await read();
    expect(doneOf(all)).toEqual(all.steps.map((step) => step.key));
  });

  it("leads to the screens the reader may open, and names no door that is shut", async () => {
    const { read } = await openFresh();
    const doors = Object.fromEntries((await read()).steps.map(({ key, href }) => [key, href]));
    expect(doors).toEqual({
      charter: "/charter",
      people: "/settings/people",
      mailbox: null,
      persons: "/imports/new",
      sequence: "/sequences",
      form: "/forms",
    });
  });

  it("is put away once for all, and twice does no harm", async () => {
    const { as, read } = await openFresh();
    expect((await read()).dismissed).toBe(false);
    await as("admin").call(dismissSetupChecklist, {});
    await as("admin").call(dismissSetupChecklist, {});
    expect((await read()).dismissed).toBe(true);
  });
});
