import { existsSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Floor, openHouse } from "../../test/support/house.ts";
import { sql } from "../platform/db/sql.ts";
import { canContact } from "./can-contact.ts";
import { buildPerson } from "./contacts.builders.ts";
import { mapColumns } from "./import-fields.ts";
import {
  cancelImportContract,
  errorFileContract,
  listImportsContract,
  previewImportContract,
  readImportContract,
  startImportContract,
} from "./imports.contract.ts";
import { listPersonsContract } from "./persons.contract.ts";
import { runImport } from "./run-import.ts";
import { uploadImport } from "./upload-import.ts";

const house = await openHouse();
const SETS = new URL("../../../shared/data/", import.meta.url);
const hasSets = existsSync(new URL("csv/vendor-shapes", SETS));

async function upload(floor: Floor, file: Buffer | string, filename = "persons.csv"): Promise<string> {
  const { secrets } = house.platform;
  const bytes = Buffer.isBuffer(file) ? file : Buffer.from(file);
  // In odd pieces, so that letters and rows are cut anywhere.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 70_001) }, (_, at) =>
    bytes.subarray(at * 70_001, (at + 1) * 70_001),
  );
  const uploaded = await uploadImport({
    inWorkspace: floor.tx,
    secrets,
    by: floor.members.sdr!,
    at: house.now,
    filename,
    file: Readable.from(pieces),
  });
  return (uploaded as { importId: string }).importId;
}

const read = (floor: Floor, importId: string) =>
  floor.as("sdr").call(readImportContract, { params: { importId } });

/** Uploads, starts with the mapping that was guessed, and runs the worker's part to its end. */
async function bringIn(floor: Floor, file: Buffer | string, mode: "create" | "update" | "both" = "both") {
  const importId = await upload(floor, file);
  const { mapping } = await read(floor, importId);
  await floor.as("sdr").call(startImportContract, { params: { importId }, body: { mapping, mode } });
  const { work, clock } = house.platform;
  await runImport({ work, clock, workspaceId: floor.workspaceId, importId });
  return read(floor, importId);
}

const counts = ({ read: all, created, updated, skipped, failed }: Awaited<ReturnType<typeof read>>) => ({
  read: all,
  created,
  updated,
  skipped,
  failed,
});
const persons = async (floor: Floor) =>
  (await floor.as("sdr").call(listPersonsContract, { query: { limit: 200 } })).rows;
const HEADER = "First Name,Last Name,Email,Company Name,Phone Number,Country/Region\n";

describe("a file of persons", () => {
  it("becomes persons and companies, once, and every row is counted", async () => {
    const floor = await house.openFloor();
    const file = `\uFEFF${HEADER}Gaëlle,Perrin,Gaelle@Fromagerie.test,Fromagerie SA,04 50 11 22 33,France
Paul,"Girard, ""Jr.""",paul@fromagerie.test,Fromagerie,,France

No,Address,,Nowhere,,
Bad,Address,not-an-address,Nowhere,,
Again,Perrin,GAELLE@fromagerie.test ,Fromagerie,,
Free,Mailbox,free.mailbox@gmail.com,Atelier Libre,,
`;
    const done = await bringIn(floor, file);
    expect(counts(done)).toEqual({ read: 6, created: 3, updated: 0, skipped: 2, failed: 1 });
    expect(done.state).toBe("finished");
    const rows = await persons(floor);
    expect(rows).toMatchObject([
      { name: "Free Mailbox", companyName: "Atelier Libre" },
      {
        name: "Gaëlle Perrin",
        email: "gaelle@fromagerie.test",
        companyName: "Fromagerie SA",
        phone: "+33450112233",
        zone: "Europe/Paris",
      },
      { name: 'Paul Girard, "Jr."', companyName: "Fromagerie SA" },
    ]);
    expect(rows[1]!.companyId).toBe(rows[2]!.companyId);
    const again = await bringIn(floor, file);
    expect(counts(again)).toEqual({ read: 6, created: 0, updated: 0, skipped: 5, failed: 1 });
  });

  it("gives back the rows that were not taken, as they came, and without formulas", async () => {
    const floor = await house.openFloor();
    const done = await bringIn(floor, `${HEADER}=cmd|calc,X,broken,+49 30 1,-5,\n`);
    const response = await house.app.inject({
      url: `/api/v1/imports/${done.id}/errors`,
      headers: { authorization: `Bearer ${await tokenOf(floor)}` },
    });
    const [header, row] = Papa.parse<string[]>(response.body.replace("\uFEFF", "")).data;
    expect(header!.slice(0, 4)).toEqual(["Row", "What happened", "Reason", "First Name"]);
    expect(row).toEqual([
      "2",
      "failed",
      "“broken” is no e-mail address.",
      "'=cmd|calc",
      "X",
      "broken",
      "+49 30 1",
      "-5",
      "",
    ]);
  });

  it("may only create, or only update; an update keeps what was there on record and empties nothing", async () => {
    const floor = await house.openFloor();
    const { personId } = await floor.tx((tx) =>
      buildPerson(tx, { email: "ann@mode.test", name: "Ann Old", title: "Buyer" }),
    );
    const file = `Name,Email,Title\nAnn New,ann@mode.test,\nBen New,ben@mode.test,CTO\n`;
    expect(counts(await bringIn(floor, file, "create"))).toMatchObject({ created: 1, skipped: 1 });
    expect(counts(await bringIn(floor, file, "update"))).toMatchObject({
      created: 0,
      updated: 1,
      skipped: 1,
    });
    const [ann] = (await persons(floor)).filter((person) => person.id === personId);
    expect(ann).toMatchObject({ name: "Ann New", title: "Buyer" });
    const [change] = await floor.tx((tx) =>
      tx.list(
        sql<{
          changes: object;
        }>`select changes from contact_changes where record_id = ${personId} and why = 'import'`,
      ),
    );
    expect(change!.changes).toMatchObject({ name: { from: "Ann Old", to: "Ann New" } });
  });

  it("brings opt-outs and bounces with it, and never takes one back", async () => {
    const floor = await house.openFloor();
    const file = (optedOut: string) =>
      `Email,HasOptedOutOfEmail,EmailBouncedReason\nout@warn.test,${optedOut},\nback@warn.test,false,550 gone\n`;
    await bringIn(floor, file("true"));
    await bringIn(floor, file("false"));
    const answers = await Promise.all(
      (await persons(floor)).map((person) =>
        floor.tx((tx) =>
          canContact(tx, { personId: person.id, channel: "email", purpose: "outreach", at: house.now }),
        ),
      ),
    );
    expect(answers).toMatchObject([{ reason: "bounced" }, { reason: "suppressed" }]);
  });

  it("whose row has a cell too many or too few fails that row instead of shifting values", async () => {
    const floor = await house.openFloor();
    const done = await bringIn(
      floor,
      `Name,Email\nA,a@ragged.test\nB,b@ragged.test,9,50\nC\nD,d@ragged.test,,\n`,
    );
    expect(counts(done)).toEqual({ read: 4, created: 2, updated: 0, skipped: 0, failed: 2 });
  });

  it("goes on after the worker was lost, without doubling a row", async () => {
    const floor = await house.openFloor();
    const rows = Array.from({ length: 12_000 }, (_, at) => `P${at},p${at % 11_000}@crash.test`);
    const importId = await upload(floor, `Name,Email\n${rows.join("\n")}\n`);
    await floor
      .as("sdr")
      .call(startImportContract, { params: { importId }, body: { mapping: ["name", "email"] } });
    const { work, clock } = house.platform;
    let transactions = 0;
    const mortal: typeof work = {
      inWorkspace(workspaceId, act) {
        // Dies inside the second batch: its transaction is rolled back, and nobody says goodbye.
        if (++transactions > 5) return new Promise(() => {});
        return work.inWorkspace(workspaceId, act);
      },
    };
    void runImport({ work: mortal, clock, workspaceId: floor.workspaceId, importId });
    await expect.poll(async () => (await read(floor, importId)).read, { timeout: 15_000 }).toBe(5_000);
    await runImport({ work, clock, workspaceId: floor.workspaceId, importId });
    const done = await read(floor, importId);
    expect(counts(done)).toEqual({ read: 12_000, created: 11_000, updated: 0, skipped: 1_000, failed: 0 });
    expect(done.state).toBe("finished");
  });

  it("stops when cancelled, keeps what was taken, and goes on when started again", async () => {
    const floor = await house.openFloor();
    const importId = await upload(floor, "Name,Email\nA,a@cancel.test\n");
    const ask = { params: { importId } };
    const body = { mapping: ["name", "email"] };
    expect((await floor.as("sdr").refusal(cancelImportContract, ask)).code).toBe("not-running");
    await floor.as("sdr").call(startImportContract, { ...ask, body });
    await floor.as("sdr").call(cancelImportContract, ask);
    const run = () => runImport({ ...house.platform, workspaceId: floor.workspaceId, importId });
    await run();
    expect(await read(floor, importId)).toMatchObject({ state: "cancelled", read: 0 });
    await floor.as("sdr").call(startImportContract, { ...ask, body });
    await run();
    expect(await read(floor, importId)).toMatchObject({ state: "finished", created: 1 });
    expect((await floor.as("sdr").refusal(startImportContract, { ...ask, body })).code).toBe("not-ready");
  });

  it("shows beforehand what would become of each row", async () => {
    const floor = await house.openFloor();
    await floor.tx((tx) => buildPerson(tx, { email: "known@preview.test" }));
    const importId = await upload(floor, "Name,Email\nA,known@preview.test\nB,b@preview.test\nC,\nD,d@\n");
    const body = { mapping: ["name", "email"], mode: "both" as const };
    const { rows } = await floor.as("sdr").call(previewImportContract, { params: { importId }, body });
    expect(rows.map((row) => [row.rowNo, row.outcome])).toEqual([
      [2, "update"],
      [3, "create"],
      [4, "skip"],
      [5, "fail"],
    ]);
    expect(await persons(floor)).toHaveLength(1);
  });

  it("needs a column of addresses, and a member who may", async () => {
    const floor = await house.openFloor();
    const importId = await upload(floor, "Name,Email\nA,a@may.test\n");
    const ask = { params: { importId }, body: { mapping: ["name", null] } };
    expect((await floor.as("sdr").refusal(startImportContract, ask)).code).toBe("no-email-column");
    expect((await floor.as("ae").refusal(startImportContract, ask)).code).toBe("not-permitted");
    expect((await floor.as("finance").refusal(listImportsContract, { query: {} })).code).toBe(
      "not-permitted",
    );
    expect((await floor.as("ae").refusal(errorFileContract, { params: { importId } })).code).toBe(
      "not-permitted",
    );
  });
});

describe.skipIf(!hasSets)("files people really upload (skipped where the shared sets are absent)", () => {
  const shape = async (name: string) => {
    const floor = await house.openFloor();
    const importId = await upload(floor, readFileSync(new URL(`csv/vendor-shapes/${name}`, SETS)), name);
    return { floor, record: await read(floor, importId) };
  };

  it("a German spreadsheet: semicolons, windows-1252, a sep= line", async () => {
    const { record } = await shape("excel-german-semicolon.csv");
    expect(record).toMatchObject({ encoding: "windows-1252", delimiter: ";", headerRow: 2 });
    expect(record.mapping.slice(0, 3)).toEqual(["givenName", "familyName", "email"]);
  });

  it("HubSpot, Salesforce and Apollo headers are known", async () => {
    const { record: hubspot } = await shape("hubspot-contacts.csv");
    expect(hubspot.mapping.filter(Boolean)).toEqual(
      expect.arrayContaining([
        "givenName",
        "familyName",
        "email",
        "phone",
        "title",
        "company",
        "country",
        "company.website",
      ]),
    );
    const { record: salesforce } = await shape("salesforce-dataloader-lead.csv");
    expect(salesforce.mapping).toEqual(
      expect.arrayContaining(["optedOut", "bounced", "company", "company.employees"]),
    );
    const { record: apollo } = await shape("apollo-contacts.csv");
    expect(apollo.mapping[apollo.columns.indexOf("Company Name for Emails")]).toBeNull();
    expect(apollo.mapping[apollo.columns.indexOf("Company")]).toBe("company");
  });

  it("Salesforce's opt-out and bounce come along", async () => {
    const floor = await house.openFloor();
    const file = readFileSync(new URL("csv/vendor-shapes/salesforce-dataloader-lead.csv", SETS));
    expect(counts(await bringIn(floor, file))).toMatchObject({ read: 2, failed: 0 });
    const warned = await floor.tx((tx) =>
      tx.get(sql<{ out: number; back: number }>`
        select (select count(*)::int from suppressions) as out, (select count(*)::int from persons where email_state = 'bounced') as back`),
    );
    expect(warned).toEqual({ out: 1, back: 1 });
  });
});

it("headers are recognised whatever their case and signs", () => {
  expect(mapColumns(["E-MAIL", "first_name", "Company / Account", "Colour", "# Employees"])).toEqual([
    "email",
    "givenName",
    "company",
    null,
    "company.employees",
  ]);
});

async function tokenOf(floor: Floor): Promise<string> {
  const { openSessions } = await import("../platform/auth/sessions.ts");
  const sessions = openSessions(house.platform.directory, house.platform.secrets);
  const started = await sessions.start(
    { loginId: null, workspaceId: floor.workspaceId, memberId: floor.members.sdr!.id },
    house.now,
  );
  return started.token;
}
