import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type MailServers, mailServersAvailable, startMailServers } from "../support/mail/mail-servers.ts";
import { openPersonMailbox } from "../support/mail/person.ts";
import { choose, takeInHand } from "./hands.ts";
import { stumblesInEveryLook, stumblesOn } from "./look.ts";
import { setStage } from "./stage.ts";

const stage = setStage({ demo: false });
const available = await mailServersAvailable();
let servers: MailServers;
beforeAll(async () => {
  if (!available.ok) return;
  servers = await startMailServers({
    domains: ["harbourline.test", "balticfeeders.test", "rotterdamreefers.test"],
  });
  for (const address of ["ida@harbourline.test", "olga@balticfeeders.test", "piet@rotterdamreefers.test"])
    await servers.addMailbox(address, "mail-password");
}, 120_000);
afterAll(() => servers?.stop());
beforeEach((test) => {
  if (!available.ok) test.skip(available.reason);
});

const password = "a sentence to remember";
// Numbers ring only at a decent hour of theirs: Amsterdam by our day, Honolulu by our night, whenever this runs.
const hour = new Date().getUTCHours();
const piet =
  hour >= 7 && hour < 18
    ? { phone: "+31207940202", place: "Amsterdam" }
    : { phone: "+18085327000", place: "Honolulu" };
const csv = [
  "First name,Last name,Email,Phone,Company",
  "Olga,Petrova,olga@balticfeeders.test,+49 40 66969 201,Baltic Feeders",
  `Piet,Jansen,piet@rotterdamreefers.test,${piet.phone},Rotterdam Reefers`,
  "Nobody,Here,not-an-address,,Nowhere",
].join("\r\n");

it("a company sets itself up, and its first rep goes from an invitation to a reply and a logged call", {
  timeout: 900_000,
}, async () => {
  const admin = await openWorkspace();
  const links: Record<string, string> = {};
  for (const [name, role] of Object.entries(colleagues)) links[name] = await invite(admin, name, role);
  for (const name of ["Arne Falk", "Mona Lind"]) await join(links[name]!);
  const ida = await join(links["Ida Brandt"]!, "invitation");
  await lookAtSignIn();
  await readCharter(ida);
  await connectMailbox(ida);
  await importPersons(ida);
  await writeSequence(ida);
  await openLead(ida, "Olga Petrova");
  await recordConsent(ida);
  await enrol(ida, "Olga Petrova");
  await openLead(ida, "Piet Jansen");
  await enrol(ida, "Piet Jansen");
  expect(await stumblesInEveryLook(stage, ida, "lead-under-way")).toEqual([]);
  await answerAsOlga();
  await meetReplyOnToday(ida);
  await callPiet(ida);
  await putSetupAway(admin);
});

const colleagues = {
  "Ida Brandt": "Sales Development Rep",
  "Arne Falk": "Account Executive",
  "Mona Lind": "Sales Manager",
};

async function openWorkspace(): Promise<Page> {
  const admin = await stage.newPage();
  await admin.goto(stage.url);
  await admin.getByLabel("Name of the workspace").fill("Harbour Line");
  await admin.getByLabel("Your name").fill("Sven Holm");
  await admin.getByLabel("Email address").fill("sven@harbourline.test");
  await admin.getByLabel("Choose a password").fill(password);
  expect(await stumblesInEveryLook(stage, admin, "welcome")).toEqual([]);
  await admin.getByRole("button", { name: "Open the workspace" }).click();
  await admin.getByRole("heading", { name: "Set up Harbour Line" }).waitFor();
  await admin.getByText("0 of 6 done").waitFor();
  expect(await stumblesInEveryLook(stage, admin, "setup")).toEqual([]);
  return admin;
}

/** The link is shown once, in the dialog that made it. */
async function invite(admin: Page, name: string, role: string): Promise<string> {
  await admin.goto(`${stage.url}/settings/people`);
  await admin
    .getByRole("button", { name: /^Invite/ })
    .first()
    .click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Email address").fill(`${name.split(" ")[0]!.toLowerCase()}@harbourline.test`);
  if (role !== "Sales Development Rep") await choose(dialog, admin, "Role", role);
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = admin.getByLabel("Invitation link");
  await expect.poll(() => link.inputValue()).toMatch(/\/invitation\//);
  return link.inputValue();
}

async function join(link: string, name?: string): Promise<Page> {
  const page = await stage.newPage();
  await page.goto(link);
  await page.getByRole("heading", { name: "Join Harbour Line" }).waitFor();
  if (name) expect(await stumblesInEveryLook(stage, page, name)).toEqual([]);
  await page.getByLabel("Choose a password").fill(password);
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(/\/charter$/);
  return page;
}

/** Of a workspace that is set up, a visitor sees the way in and nothing else. */
async function lookAtSignIn(): Promise<void> {
  const visitor = await stage.newPage();
  await visitor.goto(stage.url);
  await visitor.waitForURL(/\/sign-in/);
  expect(await stumblesInEveryLook(stage, visitor, "sign-in")).toEqual([]);
}

async function readCharter(ida: Page): Promise<void> {
  await ida.getByText("open the conversation").first().waitFor();
  expect(await stumblesInEveryLook(stage, ida, "charter-unread")).toEqual([]);
  await ida.getByRole("button", { name: "I have read this" }).click();
  await ida.getByText("Read and acknowledged").first().waitFor();
}

async function connectMailbox(ida: Page): Promise<void> {
  await ida.goto(`${stage.url}/mailboxes`);
  await ida.getByRole("button", { name: "Connect a mailbox" }).first().click();
  const dialog = ida.getByRole("dialog");
  await dialog.getByLabel("E-mail address").fill("ida@harbourline.test");
  await dialog.getByLabel("Password").fill("mail-password");
  for (const [of, { host, port }] of [
    ["Server for sending (SMTP)", servers.smtp],
    ["Server for reading (IMAP)", servers.imap],
  ] as const) {
    const server = dialog.getByRole("group", { name: of });
    await choose(server, ida, "Encryption", "None");
    await server.getByLabel("Server", { exact: true }).fill(host);
    const portField = server.getByRole("textbox", { name: "Port" });
    await portField.fill(String(port));
    await portField.press("Tab");
  }
  await dialog.getByLabel("Pause between two").fill("0");
  await dialog.getByRole("button", { name: "Try and connect" }).click();
  await dialog.waitFor({ state: "detached" });
  for (const step of [
    "The server takes a mail",
    "The mailbox can be read",
    "The mail arrives",
    "It is recognised by its Message-ID",
  ])
    await ida.getByRole("listitem").filter({ hasText: step }).getByText("passed").waitFor();
  expect(await stumblesInEveryLook(stage, ida, "mailbox-tested")).toEqual([]);
}

async function importPersons(ida: Page): Promise<void> {
  await ida.goto(`${stage.url}/imports/new`);
  const file = { name: "buyers.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  const chooser = ida.waitForEvent("filechooser");
  await ida.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(file);
  await ida.getByText("What would happen to the first rows").waitFor();
  expect(await stumblesInEveryLook(stage, ida, "import-mapping")).toEqual([]);
  await ida.getByRole("button", { name: "Start import" }).click();
  await ida.getByText("3 read = 2 created + 0 updated + 0 skipped + 1 failed").waitFor();
  expect(await stumblesInEveryLook(stage, ida, "import-done")).toEqual([]);
  await ida.goto(`${stage.url}/imports`);
  await ida.getByRole("link", { name: "buyers.csv" }).waitFor();
  expect(await stumblesInEveryLook(stage, ida, "imports")).toEqual([]);
}

async function writeSequence(ida: Page): Promise<void> {
  await ida.goto(`${stage.url}/sequences`);
  await ida.getByRole("button", { name: "New sequence" }).first().click();
  const dialog = ida.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Feeder calls");
  await dialog.getByRole("button", { name: "Create" }).click();
  await ida.waitForURL(/\/sequences\/[0-9a-f-]{36}/);
  const first = ida.getByRole("group", { name: "Step 1" });
  if ((await first.count()) === 0) await ida.getByRole("button", { name: "Add mail" }).click();
  await first.getByLabel("Working days after enrolment").fill("0");
  await first.getByLabel("Subject").fill("Your feeder calls of the week");
  await first
    .getByLabel("Text")
    .fill("Dear {{ person.givenName | default: 'colleague' }}, who keeps your list of feeder calls today?");
  for (let steps = await ida.getByRole("group", { name: /^Step \d/ }).count(); steps > 1; steps--)
    await ida.getByRole("button", { name: `Remove step ${steps}` }).click();
  await ida.getByRole("button", { name: "Add call" }).click();
  const second = ida.getByRole("group", { name: "Step 2" });
  await second.getByLabel("Working days after the step before").fill("0");
  await second.getByLabel("Script").fill("Ask who keeps the list.");
  for (const day of ["Sat", "Sun"]) await ida.getByLabel(day, { exact: true }).check({ force: true });
  await ida.getByLabel("From", { exact: true }).fill("00:00");
  await ida.getByLabel("Until", { exact: true }).fill("23:59");
  await ida.getByRole("button", { name: /^Publish version/ }).click();
  await ida.getByRole("button", { name: "Start", exact: true }).click();
  await ida.getByRole("button", { name: "Pause", exact: true }).waitFor();
  expect(await stumblesInEveryLook(stage, ida, "sequence-running")).toEqual([]);
}

async function openLead(ida: Page, name: string): Promise<void> {
  await ida.goto(`${stage.url}/persons`);
  await ida.getByRole("link", { name }).click();
  await ida.getByRole("button", { name: "Open a lead" }).click();
  await ida.getByRole("dialog").getByRole("button", { name: "Open a lead" }).click();
  await ida.waitForURL(/\/leads\//);
}

/** Germany asks for consent before a first mail: the refusal says so, and is the place to record it. */
async function recordConsent(ida: Page): Promise<void> {
  await ida.getByRole("button", { name: "Enrol" }).click();
  const dialog = ida.getByRole("dialog");
  await dialog.getByRole("button", { name: "Enrol" }).click();
  await dialog.getByText("The law of their country (DE) asks for consent").waitFor();
  expect(await stumblesOn(ida, "enrol-refused")).toEqual([]);
  await dialog.getByRole("button", { name: "Record their consent" }).click();
  await dialog.getByLabel("Where it was given").fill("Card she gave us at the Hamburg fair");
  expect(await stumblesOn(ida, "consent")).toEqual([]);
  await dialog.getByRole("button", { name: "Record consent" }).click();
  await dialog.getByRole("heading", { name: "Enrol in a sequence" }).waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
}

async function enrol(ida: Page, name: string): Promise<void> {
  await ida.getByRole("button", { name: "Enrol" }).click();
  await ida.getByRole("dialog").getByRole("button", { name: "Enrol" }).click();
  await ida.getByText(`${name} is under way.`).waitFor();
}

/** The mail leaves after its ten seconds of hold; a real mail program answers it. */
async function answerAsOlga(): Promise<void> {
  const olga = await openPersonMailbox({
    address: "olga@balticfeeders.test",
    password: "mail-password",
    servers,
    name: "Olga Petrova",
  });
  const mail = await olga.waitForMail({ subject: "Your feeder calls of the week", timeoutMs: 120_000 });
  expect(mail.mail.text).toContain("Dear Olga");
  await olga.reply(mail, "Our agent does, on paper. Ring me on Thursday.");
  await olga.close();
}

async function meetReplyOnToday(ida: Page): Promise<void> {
  await ida.goto(`${stage.url}/today`);
  await takeInHand(ida, "Olga Petrova");
  await ida.getByText("Our agent does, on paper.").first().waitFor();
  await ida.getByLabel(/^Answer to /).waitFor();
  expect(await stumblesInEveryLook(stage, ida, "today-reply")).toEqual([]);
  await ida.goto(`${stage.url}/leads`);
  await ida.getByRole("link", { name: "Olga Petrova" }).click();
  const sequence = ida.getByRole("region", { name: "Sequence" });
  await sequence.getByText("Stopped").waitFor();
  await sequence.getByText("answered").waitFor();
  expect(await stumblesInEveryLook(stage, ida, "lead-answered")).toEqual([]);
}

/** The call of the second step: number, time there and script at hand, its outcome on a number key. */
async function callPiet(ida: Page): Promise<void> {
  await ida.goto(`${stage.url}/today`);
  await takeInHand(ida, "Piet Jansen");
  await ida.getByText("Ask who keeps the list.").waitFor();
  await ida.getByRole("link", { name: piet.phone }).first().waitFor();
  await ida.getByText("Time there").first().waitFor();
  await ida.getByText(piet.place, { exact: true }).first().waitFor();
  expect(await stumblesInEveryLook(stage, ida, "today-call")).toEqual([]);
  await ida.getByLabel("What was said").fill("He keeps it himself, in a spreadsheet.");
  await ida.getByRole("button", { name: /\bTalked$/ }).click();
  await ida.getByText("Call logged.").waitFor();
  await ida.goto(`${stage.url}/leads`);
  await ida.getByRole("link", { name: "Piet Jansen" }).click();
  await ida.getByText("Go on with the conversation").first().waitFor();
  await ida.getByText("He keeps it himself, in a spreadsheet.").first().waitFor();
  await ida.getByRole("region", { name: "Sequence" }).getByText("talked on the phone").waitFor();
}

/** What the floor did ticked the list; what is left may be put away. */
async function putSetupAway(admin: Page): Promise<void> {
  await admin.goto(stage.url);
  await admin.getByText("4 of 6 done").waitFor();
  for (const done of [
    "Invite your people",
    "Connect a mailbox",
    "Bring in your contacts",
    "Start a sequence",
  ])
    await admin.getByRole("listitem").filter({ hasText: done }).getByText("Done").waitFor();
  expect(await stumblesInEveryLook(stage, admin, "setup-under-way")).toEqual([]);
  await admin.getByRole("button", { name: "Put this list away" }).click();
  await admin.getByRole("navigation").getByRole("link", { name: "Set up" }).waitFor({ state: "detached" });
}
