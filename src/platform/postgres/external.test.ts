import { createServer } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedPostgres } from "./embedded.ts";
import { checkExternal } from "./external.ts";
import { startScratch } from "./scratch.ts";
import { freePort } from "./server.ts";

let postgres: EmbeddedPostgres;

beforeAll(async () => {
  postgres = await startScratch();
  const owner = new pg.Client(postgres.ownerUrl);
  await owner.connect();
  await owner.query("create role plain login password 'p'; create role maker login createrole password 'p'");
  await owner.query(
    "create database old_letters encoding 'LATIN1' template template0 locale 'C' locale_provider libc",
  );
  await owner.query("create database makers owner maker");
  await owner.end();
});
afterAll(() => postgres.stop());

function url(change: { user?: string; password?: string; database?: string; port?: number }): string {
  const address = new URL(postgres.ownerUrl);
  if (change.user) address.username = change.user;
  if (change.password) address.password = change.password;
  if (change.database) address.pathname = change.database;
  if (change.port) address.port = String(change.port);
  return address.href;
}

describe("a database of the operator's own", () => {
  test("is taken when its user owns it and may make roles", async () => {
    await expect(checkExternal(postgres.ownerUrl)).resolves.toBeUndefined();
    await expect(
      checkExternal(url({ user: "maker", password: "p", database: "makers" })),
    ).resolves.toBeUndefined();
  });
  test("an address that cannot be read is refused", async () => {
    await expect(checkExternal("postgres://u:p@ss/word@host:port/d")).rejects.toThrow(
      "DATABASE_URL cannot be read",
    );
  });
  test("a server that does not answer is refused by its place", async () => {
    const port = await freePort();
    await expect(checkExternal(url({ port }))).rejects.toThrow(`No PostgreSQL answers at 127.0.0.1:${port}`);
  });
  test("a host without an address is refused by its name", async () => {
    await expect(checkExternal("postgres://u:p@db.invalid/d")).rejects.toThrow(
      "(db.invalid:5432) has no address",
    );
  });
  test("a wrong password is refused without repeating it", async () => {
    const refusal = await checkExternal(url({ password: "hunter2" })).catch((error: Error) => error);
    expect(refusal).toMatchObject({ name: "StartRefusal", message: expect.stringContaining("does not let") });
    expect(refusal).not.toMatchObject({ message: expect.stringContaining("hunter2") });
  });
  test("a missing database is refused with the command that makes it", async () => {
    await expect(checkExternal(url({ database: "nowhere" }))).rejects.toThrow("createdb nowhere");
  });
  test("a user who may not make roles is refused with the command that allows it", async () => {
    await expect(checkExternal(url({ user: "plain", password: "p" }))).rejects.toThrow(
      'ALTER ROLE "plain" CREATEROLE',
    );
  });
  test("a user who may not make tables is refused with the command that allows it", async () => {
    await expect(checkExternal(url({ user: "maker", password: "p" }))).rejects.toThrow(
      'ALTER DATABASE "frontline" OWNER TO "maker"',
    );
  });
  test("a database that cannot hold every letter is refused", async () => {
    await expect(checkExternal(url({ database: "old_letters" }))).rejects.toThrow("has the encoding LATIN1");
  });
  test("a server of an older version is refused with its version", async () => {
    const old = await pretendServer("140009");
    await expect(checkExternal(`postgres://u:p@127.0.0.1:${old.port}/d`)).rejects.toThrow("is version 14");
    old.close();
  });
});

/** Speaks just enough of the wire protocol to name a version we ship no binary of. */
async function pretendServer(version: string): Promise<{ port: number; close(): void }> {
  const message = (type: string, body: Buffer) => {
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const short = (value: number) => Buffer.from([value >> 8, value & 255]);
  const ready = message("Z", Buffer.from("I"));
  const column = Buffer.concat([short(1), Buffer.from("number\0"), Buffer.alloc(18)]);
  const value = Buffer.from(version);
  const row = Buffer.concat([short(1), Buffer.from([0, 0, 0, value.length]), value]);
  const server = createServer((socket) => {
    let greeted = false;
    socket.on("error", () => {});
    socket.on("data", (data) => {
      if (!greeted) socket.write(Buffer.concat([message("R", Buffer.alloc(4)), ready]));
      else if (data[0] === "Q".charCodeAt(0))
        socket.write(
          Buffer.concat([
            message("T", column),
            message("D", row),
            message("C", Buffer.from("SELECT 1\0")),
            ready,
          ]),
        );
      greeted = true;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
}
