import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import {
  inviteMemberContract,
  listInvitations,
  readInvitationContract,
  renewInvitationContract,
  revokeInvitationContract,
} from "./invitations.contract.ts";
import { listMembersContract } from "./members.contract.ts";

const house = await openHouse();
const floor = await house.openFloor();
const admin = floor.as("admin");
let n = 0;
const someone = () => ({
  name: "Noa New",
  email: `noa${++n}@northharbour.test`,
  role: "sdr" as const,
  teamId: null,
});
const tokenOf = (url: string) => url.split("/").at(-1)!;
const accept = (token: string, more: object = {}) =>
  acceptInvitation(house.platform, {
    token,
    name: "Noa Newcomer",
    password: "a password of hers",
    zone: "Europe/Lisbon",
    ip: `10.1.0.${n}`,
    at: house.now,
    ...more,
  });

describe("an invitation", () => {
  it("shows who invites to what, and lets one person in with a role and a zone", async () => {
    const body = someone();
    const { url } = await admin.call(inviteMemberContract, { body });
    expect(url).toMatch(/^http:\/\/localhost:3000\/invitation\//);
    const shown = await floor.as(null).call(readInvitationContract, { params: { token: tokenOf(url) } });
    expect(shown).toMatchObject({
      workspace: "North Harbour",
      invitedBy: "Admin",
      role: "sdr",
      hasLogin: false,
    });
    expect(await accept(tokenOf(url))).toHaveProperty("token");
    const { rows } = await admin.call(listMembersContract, { query: { find: body.email } });
    expect(rows).toMatchObject([{ name: "Noa Newcomer", role: "sdr", zone: "Europe/Lisbon" }]);
    expect((await admin.call(listInvitations, {})).rows).toEqual([]);
  });

  it("is good once: of two who open it at once, one joins", async () => {
    const { url } = await admin.call(inviteMemberContract, { body: someone() });
    const both = await Promise.all([accept(tokenOf(url)), accept(tokenOf(url))]);
    const codes = both.map((one) => ("refused" in one ? one.refused : "joined")).sort();
    expect(codes[1]).toBe("joined");
    expect(["invitation-over", "already-here"]).toContain(codes[0]);
  });

  it("runs out after fourteen days, and a renewed link replaces the one before", async () => {
    const { url, invitationId } = await admin.call(inviteMemberContract, { body: someone() });
    const at = new Date(house.now.getTime() + 14 * 86_400_000);
    expect(await accept(tokenOf(url), { at })).toMatchObject({ refused: "invitation-over" });
    const renewed = await admin.call(renewInvitationContract, { params: { id: invitationId } });
    expect(await accept(tokenOf(url))).toMatchObject({ refused: "invitation-over" });
    expect(await accept(tokenOf(renewed.url))).toHaveProperty("token");
    const again = await admin.refusal(renewInvitationContract, { params: { id: invitationId } });
    expect(again.code).toBe("invitation-over");
  });

  it("stops when it is revoked", async () => {
    const { url, invitationId } = await admin.call(inviteMemberContract, { body: someone() });
    await admin.call(revokeInvitationContract, { params: { id: invitationId } });
    expect(await accept(tokenOf(url))).toMatchObject({ refused: "invitation-over" });
    const params = { id: invitationId };
    expect((await admin.refusal(revokeInvitationContract, { params })).code).toBe("invitation-over");
  });

  it("is made once per address, and not for somebody who is here", async () => {
    const body = someone();
    await admin.call(inviteMemberContract, { body });
    expect((await admin.refusal(inviteMemberContract, { body })).code).toBe("already-invited");
    const here = { ...body, email: "SDR@northharbour.test" };
    expect((await admin.refusal(inviteMemberContract, { body: here })).code).toBe("already-here");
  });

  it("appoints nobody above whoever invites", async () => {
    const body = { ...someone(), role: "vp" as const };
    expect((await floor.as("manager").refusal(inviteMemberContract, { body })).code).toBe("role-above-yours");
    expect((await floor.as("sdr").refusal(inviteMemberContract, { body })).code).toBe("not-permitted");
  });

  it("refuses a zone that is none", async () => {
    const { url } = await admin.call(inviteMemberContract, { body: someone() });
    expect(await accept(tokenOf(url), { zone: "Mars" })).toMatchObject({ refused: "unknown-zone" });
    expect(await accept("x".repeat(30))).toMatchObject({ refused: "invitation-over" });
  });
});
