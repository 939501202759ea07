import type { FastifyInstance } from "fastify";
import { afterAll, inject } from "vitest";
import { openPlatform } from "../../src/main/open-platform.ts";
import { openServer } from "../../src/main/server.ts";
import { systemActor } from "../../src/platform/actor.ts";
import { openSessions } from "../../src/platform/auth/sessions.ts";
import type { DatabaseUrls } from "../../src/platform/db/roles.ts";
import type { Tx } from "../../src/platform/db/tx.ts";
import type { AnswerOf, CallOf, Contract } from "../../src/platform/http/contract.ts";
import { pathOf } from "../../src/platform/http/contract.ts";
import type { Problem } from "../../src/platform/http/problem.ts";
import { newId } from "../../src/platform/ids.ts";
import { silentLog } from "../../src/platform/log.ts";
import type { Platform } from "../../src/platform/platform.ts";
import { openNotices } from "../../src/platform/push/notices.ts";
import { openSecrets } from "../../src/platform/secrets.ts";
import type { Role } from "../../src/team/open.ts";
import { addMember, findMemberActor, type MemberActor, openWorkspace } from "../../src/team/public.ts";
import { cloneDatabase } from "./database.ts";

/** The whole product in process on a database of its own; its clock stands still until a test moves it. */
export interface House {
  platform: Platform;
  urls: DatabaseUrls;
  app: FastifyInstance;
  /** The house's now. Assign to move time. */
  now: Date;
  openFloor(people?: Partial<Record<string, Role>>): Promise<Floor>;
}

/** A workspace and its people. */
export interface Floor {
  workspaceId: string;
  members: Record<string, MemberActor>;
  /** A transaction in this workspace. */
  tx<T>(act: (tx: Tx) => Promise<T>): Promise<T>;
  /** Calls the HTTP API as one of the members (or as a visitor), typed by the contract. */
  as(name: string | null): Caller;
  /** A session token of a member, for requests no contract describes. */
  tokenOf(name: string): Promise<string>;
}

export interface Caller {
  /** The answer; throws with the problem when refused. */
  call<C extends Contract>(contract: C, sent: CallOf<C>): Promise<AnswerOf<C>>;
  /** The problem; throws when the call succeeds. */
  refusal<C extends Contract>(contract: C, sent: CallOf<C>): Promise<Problem>;
}

const DEFAULT_PEOPLE = {
  sdr: "sdr",
  sdr2: "sdr",
  mara: "market-response",
  milo: "market-response",
  ae: "ae",
  ae2: "ae",
  marketing: "marketing",
  manager: "manager",
  director: "director",
  vp: "vp",
  finance: "finance",
  admin: "admin",
} satisfies Record<string, Role>;

/** Opens a house for the test file that calls it and closes it after the file's last test. */
export async function openHouse(options: { now?: Date } = {}): Promise<House> {
  const secrets = openSecrets(Buffer.from(inject("serverKey"), "hex"));
  const { urls, drop } = await cloneDatabase(inject("ownerUrl"), secrets);
  const house = { urls, now: options.now ?? new Date("2026-03-02T10:00:00Z") } as House;
  const platform = openPlatform({
    urls,
    secrets,
    log: silentLog,
    publicUrl: "http://localhost:3000",
    clock: () => house.now,
    name: "test",
  });
  const notices = await openNotices(urls.directory, silentLog);
  const app = await openServer(platform, notices, { checkAnswers: true });
  await app.ready();
  afterAll(async () => {
    await app.close();
    await notices.close();
    await platform.close();
    await drop();
  });
  house.platform = platform;
  house.app = app;
  house.openFloor = (people) => openFloor(house, people ?? DEFAULT_PEOPLE);
  return house;
}

async function openFloor(house: House, people: Partial<Record<string, Role>>): Promise<Floor> {
  const { platform, app } = house;
  const workspaceId = newId();
  const by = systemActor("test");
  const members = await platform.work.inWorkspace(workspaceId, async (tx) => {
    await openWorkspace(tx, {
      by,
      at: house.now,
      name: "North Harbour",
      zone: "Europe/Berlin",
      currency: "EUR",
      demo: false,
    });
    const actors: Record<string, MemberActor> = {};
    for (const [name, role] of Object.entries(people)) {
      // From long ago, so that a test may move the clock either way.
      const member = {
        name: capital(name),
        email: `${name}@northharbour.test`,
        role: role!,
        fromOn: "2016-01-01",
      };
      const { memberId } = await addMember(tx, { by, at: house.now, ...member });
      actors[name] = (await findMemberActor(tx, memberId, house.now))!;
    }
    return actors;
  });
  const sessions = openSessions(platform.directory, platform.secrets);
  const tokens = new Map<string, string>();
  return {
    workspaceId,
    members,
    tx: (act) => platform.work.inWorkspace(workspaceId, act),
    tokenOf: async (name) => (await tokenOf(name))!,
    as: (name) => ({
      call: async (contract, sent) => {
        const response = await send(contract, sent, await tokenOf(name));
        if (response.statusCode >= 400)
          throw new Error(`${contract.name} as ${name}: ${response.statusCode} ${response.body}`);
        return response.json();
      },
      refusal: async (contract, sent) => {
        const response = await send(contract, sent, await tokenOf(name));
        if (response.statusCode < 400)
          throw new Error(`${contract.name} as ${name} was not refused: ${response.body}`);
        return response.json();
      },
    }),
  };

  async function tokenOf(name: string | null): Promise<string | null> {
    if (name === null) return null;
    const key = `${name}:${house.now.toISOString().slice(0, 10)}`;
    if (!tokens.has(key)) {
      const memberId = members[name]!.id;
      tokens.set(key, (await sessions.start({ loginId: null, workspaceId, memberId }, house.now)).token);
    }
    return tokens.get(key)!;
  }

  function send(
    contract: Contract,
    sent: { params?: unknown; query?: unknown; body?: unknown },
    token: string | null,
  ) {
    return app.inject({
      method: contract.method,
      url: pathOf(contract, sent.params as Record<string, string>),
      query: sent.query as Record<string, string>,
      ...(sent.body === undefined ? {} : { payload: sent.body as object }),
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  }
}

function capital(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1);
}
