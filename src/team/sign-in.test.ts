import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { inviteMember } from "./invite-member.ts";
import { setUpWorkspace } from "./set-up-workspace.ts";

const house = await openHouse();
const email = "ada@northharbour.test";
const password = "correct horse battery";
await setUpWorkspace(house.platform, {
  workspace: "North Harbour",
  zone: "Europe/Berlin",
  currency: "EUR",
  name: "Ada Admin",
  email,
  password,
  ip: "10.0.0.1",
  at: house.now,
});

async function send(method: "GET" | "POST" | "PUT" | "DELETE", url: string, body?: object, token?: string) {
  const response = await house.app.inject({
    method,
    url,
    ...(body ? { payload: body } : {}),
    remoteAddress: "10.0.0.9",
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  const cookie = response.cookies.find((one) => one.name === "frontline_session");
  return { status: response.statusCode, body: response.json(), cookie, token: cookie?.value };
}
const signIn = (given: object) => send("POST", "/api/v1/sessions", { email, password, ...given });
const session = (token?: string) => send("GET", "/api/v1/session", undefined, token);

describe("signing in", () => {
  it("opens a session kept from scripts and from other sites, and says who is there", async () => {
    const { status, cookie, token } = await signIn({ email: "ADA@northharbour.test " });
    expect(status).toBe(200);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
    expect((await session(token)).body).toMatchObject({
      member: { name: "Ada Admin", role: "admin", charterAcknowledged: false, hasPassword: true },
      workspace: { name: "North Harbour", currency: "EUR", zone: "Europe/Berlin", demo: false },
    });
  });

  it("answers a wrong password and an unknown login with the same words", async () => {
    const wrong = await signIn({ password: "wrong" });
    const unknown = await signIn({ email: "nobody@northharbour.test" });
    expect(wrong.status).toBe(403);
    expect(unknown.body).toEqual(wrong.body);
    await signIn({});
  });

  it("makes the guesser wait, known login or not, and even with the right password until then", async () => {
    const guess = async (address: string) => {
      const codes = [];
      for (let i = 0; i < 7; i++) codes.push((await signIn({ email: address, password: "wrong" })).body.code);
      return codes;
    };
    const known = await guess(email);
    expect(known).toEqual([...Array(5).fill("wrong-sign-in"), "wait-to-sign-in", "wait-to-sign-in"]);
    expect(await guess("stranger@northharbour.test")).toEqual(known);
    expect((await signIn({})).body).toMatchObject({ code: "wait-to-sign-in", facts: { seconds: 5 } });
    house.now = new Date(house.now.getTime() + 6_000);
    expect((await signIn({})).status).toBe(200);
  });

  it("lets no more guesses through when they are made side by side", async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn({ password: "wrong" })));
    expect(guesses.filter((one) => one.body.code === "wrong-sign-in")).toHaveLength(5);
    house.now = new Date(house.now.getTime() + 3_700_000);
  });
});

describe("a session", () => {
  it("ends on signing out, here or everywhere", async () => {
    const [one, two] = [(await signIn({})).token, (await signIn({})).token];
    await send("DELETE", "/api/v1/session", undefined, one);
    expect((await session(one)).body).toBeNull();
    expect((await session(two)).body.member.name).toBe("Ada Admin");
    const three = (await signIn({})).token;
    await send("DELETE", "/api/v1/sessions", undefined, three);
    expect([(await session(two)).body, (await session(three)).body]).toEqual([null, null]);
  });

  it("ends two weeks after it was last used", async () => {
    const { token } = await signIn({});
    const day = 86_400_000;
    house.now = new Date(house.now.getTime() + 10 * day);
    expect((await session(token)).body).not.toBeNull();
    house.now = new Date(house.now.getTime() + 13 * day);
    expect((await session(token)).body).not.toBeNull();
    house.now = new Date(house.now.getTime() + 15 * day);
    expect(await session(token)).toMatchObject({ status: 200, body: null });
  });

  it("goes on with a new password, and every other session of the login ends", async () => {
    const [here, there] = [(await signIn({})).token, (await signIn({})).token];
    const change = (body: object, token?: string) => send("PUT", "/api/v1/session/password", body, token);
    expect((await change({ current: "wrong", next: "a longer password" }, here)).body).toMatchObject({
      code: "wrong-password",
      field: "current",
    });
    expect((await change({ current: password, next: "short" }, here)).status).toBe(400);
    const changed = await change({ current: password, next: "a longer password" }, here);
    expect((await session(changed.token)).body).not.toBeNull();
    expect([(await session(here)).body, (await session(there)).body]).toEqual([null, null]);
    expect((await signIn({})).status).toBe(403);
    await change({ current: "a longer password", next: password }, changed.token);
  });

  it("moves between the workspaces of one login, and into no other", async () => {
    const second = await house.openFloor();
    const stranger = await house.openFloor();
    const { admin } = second.members;
    const invited = await second.tx((tx) =>
      inviteMember(tx, house.platform.secrets, {
        by: admin!,
        at: house.now,
        name: "Ada",
        email,
        role: "vp",
        teamId: null,
      }),
    );
    const { token: link } = invited as { token: string };
    const joined = { token: link, name: "Ada", zone: "UTC", ip: "10.0.0.1", at: house.now };
    expect(await acceptInvitation(house.platform, { ...joined, password: "not hers" })).toMatchObject({
      refused: "wrong-sign-in",
    });
    expect(await acceptInvitation(house.platform, { ...joined, password })).toHaveProperty("token");

    const { token } = await signIn({});
    const { rows } = (await send("GET", "/api/v1/session/workspaces", undefined, token)).body;
    expect(rows).toHaveLength(2);
    const switched = await send(
      "POST",
      "/api/v1/session/workspace",
      { workspaceId: rows.find((row: { isCurrent: boolean }) => !row.isCurrent).id },
      token,
    );
    expect((await session(switched.token)).body).not.toBeNull();
    expect((await session(token)).body).toBeNull();
    const into = await send(
      "POST",
      "/api/v1/session/workspace",
      { workspaceId: stranger.workspaceId },
      switched.token,
    );
    expect(into.body).toMatchObject({ code: "no-workspace" });
  });
});
