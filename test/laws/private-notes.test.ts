import { describe, expect, it } from "vitest";
import { buildSeries } from "../../src/coaching/coaching.builders.ts";
import * as notes from "../../src/coaching/notes.contract.ts";
import { roomRoutes } from "../../src/main/routes.ts";
import { sql } from "../../src/platform/db/sql.ts";
import { pathOf } from "../../src/platform/http/contract.ts";
import { roles } from "../../src/team/open.ts";
import { openHouse } from "../support/house.ts";

const house = await openHouse();
const WORDS = "Zanzibar-pepper: she is thinking of leaving.";

async function written() {
  const floor = await house.openFloor({
    ...Object.fromEntries(roles.map((role) => [role, role])),
    other: "sdr",
  });
  const { director, sdr } = floor.members;
  const at = house.now;
  const pair = { manager: director!, report: sdr!, at };
  const { seriesId } = await floor.tx((tx) => buildSeries(tx, pair));
  const params = { seriesId };
  const { noteId } = await floor
    .as("director")
    .call(notes.writePrivateNoteContract, { params, body: { words: WORDS } });
  return { floor, seriesId, noteId, params };
}

describe("a private note", () => {
  it("comes back to its author, newest first, and is theirs to rewrite and remove", async () => {
    const { floor, seriesId, noteId, params } = await written();
    const me = floor.as("director");
    house.now = new Date(house.now.getTime() + 60_000);
    await me.call(notes.writePrivateNoteContract, { params, body: { words: "Second." } });
    const body = { words: "Said it herself: she stays." };
    await me.call(notes.rewritePrivateNoteContract, { params: { seriesId, id: noteId }, body });
    const read = await me.call(notes.readPrivateNotesContract, { params });
    expect(read.notes.map((note) => note.words)).toEqual(["Second.", "Said it herself: she stays."]);
    await me.call(notes.removePrivateNoteContract, { params: { seriesId, id: noteId } });
    expect((await me.call(notes.readPrivateNotesContract, { params })).notes).toHaveLength(1);
  });

  it("is read by nobody else through any route of the product, whatever their role", async () => {
    const { floor, seriesId, noteId } = await written();
    const others = Object.keys(floor.members).filter((name) => name !== "director");
    expect(others.length).toBeGreaterThanOrEqual(roles.length);
    const readable = roomRoutes.filter(
      ({ contract }) => contract.method === "GET" && contract.may !== "anyone",
    );
    for (const name of others) {
      const authorization = `Bearer ${await floor.tokenOf(name)}`;
      for (const { contract } of readable) {
        const url = pathOf(contract, paramsOf(contract.path, { seriesId, id: noteId }));
        const response = await house.app.inject({ method: "GET", url, headers: { authorization } });
        expect(response.body, `${name} at ${contract.name}`).not.toContain("Zanzibar-pepper");
      }
    }
  }, 120_000);

  it("is neither listed to the other of the two nor theirs to overwrite or remove", async () => {
    const { floor, seriesId, noteId, params } = await written();
    const other = floor.as("sdr");
    expect((await other.call(notes.readPrivateNotesContract, { params })).notes).toEqual([]);
    const note = { seriesId, id: noteId };
    const body = { words: "Mine now." };
    expect(await other.refusal(notes.rewritePrivateNoteContract, { params: note, body })).toMatchObject({
      code: "not-found",
    });
    expect(await other.refusal(notes.removePrivateNoteContract, { params: note })).toMatchObject({
      code: "not-found",
    });
    for (const name of ["admin", "vp", "manager", "other"]) {
      const refusal = await floor.as(name).refusal(notes.readPrivateNotesContract, { params });
      expect(refusal, name).toMatchObject({ code: "not-found" });
    }
    const mine = await floor.as("director").call(notes.readPrivateNotesContract, { params });
    expect(mine.notes).toMatchObject([{ words: WORDS }]);
  });

  it("lies in no table, event or view of the database in readable form", async () => {
    const { floor } = await written();
    const { tables } = await floor.tx((tx) =>
      tx.get(sql<{ tables: string[] }>`
        select array_agg(quote_ident(table_name) order by table_name) as tables from information_schema.tables
        where table_schema = 'public'`),
    );
    expect(tables).toContain("private_notes");
    const forms = [WORDS, Buffer.from(WORDS).toString("hex"), Buffer.from(WORDS).toString("base64")];
    for (const table of tables) {
      const { found } = await floor.tx((tx) =>
        tx.get(sql<{ found: number }>`
          select count(*)::int as found from ${sql.raw(table)} as row
          where ${sql.join(
            forms.map((form) => sql`strpos(row::text, ${form}) > 0`),
            sql` or `,
          )}`),
      );
      expect(found, table).toBe(0);
    }
  });

  it("cannot be opened as another note, with another author's key, or after its key is gone", async () => {
    const { floor, seriesId, noteId, params } = await written();
    const me = floor.as("director");
    const { noteId: second } = await me.call(notes.writePrivateNoteContract, {
      params,
      body: { words: "Other words." },
    });
    await floor.tx((tx) =>
      tx.run(sql`update private_notes set sealed_words = (select sealed_words from private_notes where id = ${noteId})
                 where id = ${second}`),
    );
    expect(await me.refusal(notes.readPrivateNotesContract, { params })).toMatchObject({
      code: "unexpected",
    });
    await floor.tx((tx) => tx.run(sql`delete from private_note_keys`));
    expect((await me.call(notes.readPrivateNotesContract, { params: { seriesId } })).notes).toEqual([]);
  });

  it("is not disturbed by two first notes written at once", async () => {
    const floor = await house.openFloor({ director: "director", sdr: "sdr" });
    const pair = { manager: floor.members.director!, report: floor.members.sdr!, at: house.now };
    const { seriesId } = await floor.tx((tx) => buildSeries(tx, pair));
    const params = { seriesId };
    const write = (words: string) =>
      floor.as("sdr").call(notes.writePrivateNoteContract, { params, body: { words } });
    await Promise.all(["a", "b", "c", "d"].map(write));
    const { notes: read } = await floor.as("sdr").call(notes.readPrivateNotesContract, { params });
    expect(read.map((note) => note.words).sort()).toEqual(["a", "b", "c", "d"]);
  });
});

/** Fills every hole of a path, so that no route is left out for want of an id. */
function paramsOf(path: string, ids: { seriesId: string; id: string }): Record<string, string> {
  const holes = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  return Object.fromEntries(holes.map((name) => [name, name === "id" ? ids.id : ids.seriesId]));
}
