import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axe } from "../support/browser.ts";
import { choose } from "./hands.ts";
import { isSameDocument, markDocument, settled, stumblesInEveryLook } from "./look.ts";
import { setStage } from "./stage.ts";

const stage = setStage({ demo: true });

const AGENDA = "Her first deal talk without me in the room";
const PROMISE = "Write the cost of waiting into every note";
const SECRET = "Ready for a team of her own, and should hear it in May";
const NEW_DUTY = "Close each call with the date of the next one.";
const TAKEN = "See the numbers of the work one may see";

it("a one-on-one is prepared, held and carried on by two, and the leader's note stays the leader's", {
  timeout: 600_000,
}, async () => {
  const jonas = await stage.seat("Jonas Weber");
  await openFloor(jonas);
  expect(await stumblesInEveryLook(stage, jonas, "floor")).toEqual([]);

  const room = await openOneOnOne(jonas, "Nora Lindqvist");
  await jonas.getByRole("button", { name: "Begin", exact: true }).click();
  await jonas.getByText("Under way").waitFor();
  const begun = Date.now();
  await jonas.getByLabel("New item").fill(AGENDA);
  await jonas.getByLabel("New item").press("Enter");
  await jonas.getByRole("checkbox", { name: AGENDA }).waitFor();
  await jonas.getByLabel("A note to myself").fill(SECRET);
  await jonas.getByRole("button", { name: "Keep it" }).click();
  await jonas.getByText(SECRET).waitFor();

  const nora = await stage.seat("Nora Lindqvist");
  await nora.goto(`${stage.url}/one-on-ones`);
  await nora.getByRole("link", { name: "Jonas Weber" }).click();
  await nora.getByRole("checkbox", { name: AGENDA }).waitFor();
  expect(await stumblesInEveryLook(stage, jonas, "one-on-one-of-leader")).toEqual([]);
  const [met, before] = [await plannedFor(nora), await timesCarried(nora)];
  await markDocument(nora);
  // One of less than a minute did not take place.
  await jonas.waitForTimeout(Math.max(0, begun + 61_000 - Date.now()));
  await close(jonas);

  await nora.getByText(PROMISE).waitFor();
  await nora
    .getByRole("listitem")
    .filter({ hasText: PROMISE })
    .getByRole("button", { name: "Done" })
    .waitFor();
  // Rounded, since a week in which clocks change is an hour longer or shorter.
  expect(Math.round(((await plannedFor(nora)) - met) / 86_400_000), "days to the next one").toBe(7);
  expect(await timesCarried(nora), "what was open before is carried once more").toBe(before + 1);
  await nora.getByRole("checkbox", { name: AGENDA }).waitFor();
  expect(await isSameDocument(nora), "her room followed his by itself").toBe(true);
  expect(await nora.textContent("body")).not.toContain(SECRET);
  await isNowhereFor(nora, room, 200);
  await isNowhereFor(await stage.seat("Sam Whitaker"), room, 404);
  expect(await stumblesInEveryLook(stage, nora, "one-on-one")).toEqual([]);

  await jonas.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "One-on-ones" }).click();
  await jonas.getByRole("heading", { name: "One-on-ones", level: 1 }).waitFor();
  expect(await stumblesInEveryLook(stage, jonas, "one-on-ones")).toEqual([]);
  await jonas.getByRole("link", { name: "Are they held?" }).click();
  const pair = jonas.getByRole("listitem").filter({ hasText: "Nora Lindqvist" });
  const owed = pair.getByRole("button", { name: /^Report \d+ of \d+$/ });
  const [kept, due] = (await owed.textContent())!.match(/\d+/g)!.map(Number);
  await owed.click();
  const drawer = jonas.getByRole("dialog", { name: "Nora Lindqvist: commitments that were due" });
  await drawer.getByRole("listitem").first().waitFor();
  expect(await drawer.getByRole("listitem").count()).toBe(due);
  expect(await drawer.getByText("kept", { exact: true }).count()).toBe(kept);
  await jonas.keyboard.press("Escape");
  expect(await stumblesInEveryLook(stage, jonas, "one-on-one-rates")).toEqual([]);
});

it("every number of the Crown Report opens exactly the rows it counts", { timeout: 600_000 }, async () => {
  const jonas = await stage.seat("Jonas Weber");
  await jonas.goto(stage.url);
  await jonas.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Crown Report" }).click();
  await jonas.getByRole("heading", { name: "Crown Report", level: 1 }).waitFor();
  expect(await stumblesInEveryLook(stage, jonas, "crown")).toEqual([]);

  const funnel = jonas.getByRole("region", { name: "Lead to win" });
  for (const step of ["Leads", "Accepted", "Re-qualified", "Won"]) {
    const link = funnel.getByRole("link", { name: new RegExp(`^${step}: `) });
    const rows = await openAndCount(jonas, link);
    expect(rows.listed, step).toBe(rows.said);
    if (step === "Leads") expect(rows.said, "there is a floor to report on").toBeGreaterThan(20);
  }
  const answers = jonas.getByRole("list", { name: "Leads by how long they waited" });
  for (const bar of await answers.getByRole("link").all()) {
    const rows = await openAndCount(jonas, bar);
    expect(rows.listed, "how long they waited").toBe(rows.said);
  }
  const cohorts = jonas.getByRole("group", { name: "Cohorts" }).getByRole("link", { name: /^(Leads|Won), / });
  for (const cell of (await cohorts.all()).slice(0, 4)) {
    const rows = await openAndCount(jonas, cell);
    expect(rows.listed, "a month of a cohort").toBe(rows.said);
  }

  await funnel.getByRole("link", { name: /^Accepted: / }).click();
  await jonas.getByRole("dialog").getByRole("list", { name: "Rows counted" }).waitFor();
  expect(await stumblesInEveryLook(stage, jonas, "crown-opened")).toEqual([]);
});

it("a charter that changes asks its readers again, with the difference, and moves their rights at once", {
  timeout: 600_000,
}, async () => {
  const nora = await stage.seat("Nora Lindqvist");
  await acknowledge(nora);
  await nora.goto(`${stage.url}/leads`);
  const places = nora.getByRole("navigation", { name: "Rooms" });
  await places.getByRole("link", { name: "Crown Report" }).waitFor();
  await markDocument(nora);

  const victor = await stage.seat("Victor Lang");
  await publishChange(victor);

  await nora.getByText("Your charter as Sales Development Rep has changed.").waitFor();
  await places.getByRole("link", { name: "Crown Report" }).waitFor({ state: "detached" });
  expect(await isSameDocument(nora), "the change came by itself").toBe(true);
  await nora.getByRole("button", { name: "See what changed" }).click();
  const since = nora.getByRole("heading", { name: /^New since version 1/ }).locator("..");
  await since.getByText(NEW_DUTY).waitFor();
  await since.locator("del").getByText(TAKEN).waitFor();
  expect(await stumblesInEveryLook(stage, nora, "charter-changed")).toEqual([]);
  await acknowledge(nora);

  await victor.reload();
  await victor.getByText("Nora Lindqvist has read it", { exact: true }).waitFor();
  await victor.getByText("Ben Okafor has not read it yet").waitFor();
  expect(await stumblesInEveryLook(stage, victor, "charters")).toEqual([]);
});

/** What a manager sees first in the morning: his people, what runs out, and whom he meets this week. */
async function openFloor(jonas: Page): Promise<void> {
  await jonas.goto(stage.url);
  await jonas.getByRole("heading", { name: "Floor", level: 1 }).waitFor();
  const people = jonas.getByRole("group", { name: "On the floor" });
  for (const name of ["Nora Lindqvist", "Ben Okafor", "Mara Jensen"])
    await people.getByRole("rowheader", { name }).waitFor();
  const due = people.getByRole("link", { name: /^Tasks due, Nora Lindqvist: / });
  const rows = await openAndCount(jonas, due);
  expect(rows.listed).toBe(rows.said);
}

async function openOneOnOne(jonas: Page, name: string): Promise<string> {
  const week = jonas.getByRole("region", { name: "One-on-ones" });
  await week.getByRole("link", { name }).click();
  await jonas.getByRole("heading", { name: `One-on-one with ${name}` }).waitFor();
  await settled(jonas);
  return new URL(jonas.url()).pathname.split("/").at(-1)!;
}

async function close(jonas: Page): Promise<void> {
  await jonas.getByRole("button", { name: "Close it" }).click();
  const dialog = jonas.getByRole("dialog");
  await dialog.getByLabel("What will be done").fill(PROMISE);
  await choose(dialog, jonas, "Who", "Nora Lindqvist");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  expect((await axe(jonas)).map(({ rule }) => rule)).toEqual([]);
  await dialog.getByRole("button", { name: "Close it" }).click();
  await jonas.getByText("Held in part: shorter than four fifths of its time.", { exact: false }).waitFor();
  await jonas.getByRole("button", { name: "Begin", exact: true }).waitFor();
}

/** When the pair meets next, as the head of their room says. */
async function plannedFor(page: Page): Promise<number> {
  return Date.parse((await page.locator("main header time").first().getAttribute("datetime"))!);
}

/** How often what she promised long ago was carried on; none so far is none. */
async function timesCarried(page: Page): Promise<number> {
  const row = page.getByRole("listitem").filter({ hasText: "Name the cost of waiting in each note" });
  const badge = await row.getByText(/^carried /).textContent();
  return badge === "carried once" ? 1 : Number(badge!.replace(/\D/g, ""));
}

/** Neither the shared room nor the notes' own door says a word of it to anybody else. */
async function isNowhereFor(other: Page, seriesId: string, status: number): Promise<void> {
  for (const door of ["", "/private-notes", "/brief"]) {
    const answer = await other.request.get(`${stage.url}/api/v1/one-on-ones/${seriesId}${door}`);
    expect(answer.status(), door).toBe(status);
    expect(await answer.text(), `${door} said`).not.toContain(SECRET);
  }
}

/** The number as its link says it, and how many rows the drawer lists once all of them are shown. */
async function openAndCount(page: Page, link: ReturnType<Page["getByRole"]>) {
  const label = (await link.getAttribute("aria-label"))!;
  const said = Number(label.split(": ").at(-1)!.replace(/\D/g, ""));
  await link.click();
  const drawer = page.getByRole("dialog");
  const list = drawer.getByRole("list", { name: "Rows counted" });
  await list.or(drawer.getByText("Nothing is counted here")).waitFor();
  const more = drawer.getByRole("button", { name: "Show more" });
  while ((await more.count()) > 0) {
    const before = await list.getByRole("listitem").count();
    await more.click();
    await expect.poll(() => list.getByRole("listitem").count(), { timeout: 20_000 }).toBeGreaterThan(before);
  }
  const listed = await list.getByRole("listitem").count();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "detached" });
  return { said, listed };
}

async function acknowledge(page: Page): Promise<void> {
  await page.goto(`${stage.url}/charter`);
  await page.getByRole("heading", { name: "My charter", level: 1 }).waitFor();
  const button = page.getByRole("button", { name: "I have read this" });
  const read = page.getByText("Read and acknowledged");
  await button.or(read).waitFor();
  if ((await button.count()) > 0) await button.click();
  await read.waitFor();
}

async function publishChange(victor: Page): Promise<void> {
  await victor.goto(`${stage.url}/charters`);
  await victor.getByRole("button", { name: "Write a new version" }).click();
  const duties = victor.getByLabel("What I do");
  await duties.fill(`${await duties.inputValue()}\n${NEW_DUTY}`);
  await victor.getByRole("group", { name: "What I may do" }).getByText(TAKEN).click();
  await victor.getByText("What readers will see changed").waitFor();
  expect((await axe(victor)).map(({ rule }) => rule)).toEqual([]);
  await victor.getByRole("button", { name: "Publish version 2" }).click();
  await victor.getByText("Version 2 is in force").waitFor();
}
