import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { screenshot } from "../support/browser.ts";
import { takeInHand } from "./hands.ts";
import { isSameDocument, markDocument, stumblesInEveryLook } from "./look.ts";
import { setStage } from "./stage.ts";

const stage = setStage({ demo: true });
const visitor = { name: "Signe Aagaard", email: "signe@aarhusfeeder.test", company: "Aarhus Feeder" };

it("a visitor's form slides into the live queue, and Market Response claims and qualifies them by keyboard", {
  timeout: 900_000,
}, async () => {
  const address = await addressOfForm();
  const mara = await stage.seat("Mara Jensen");
  await mara.goto(`${stage.url}/queue`);
  await mara.getByRole("listbox").waitFor();
  await markDocument(mara);

  await sendForm(address);
  await mara.getByRole("option", { name: visitor.name }).waitFor();
  expect(await isSameDocument(mara), "the arrival came by itself").toBe(true);

  await takeInHand(mara, visitor.name);
  await mara.keyboard.press("Enter");
  await mara.getByText(`Yours: ${visitor.name}`).waitFor();
  expect(await stumblesInEveryLook(stage, mara, "live-queue")).toEqual([]);

  await speakWithThem(mara);
  await qualify(mara);
  expect(await stumblesInEveryLook(stage, mara, "lead-ready")).toEqual([]);
});

/** Marketing opens the form and reads its address off the screen. */
async function addressOfForm(): Promise<string> {
  const lucie = await stage.seat("Lucie Moreau");
  await lucie.goto(`${stage.url}/forms`);
  await lucie.getByRole("link", { name: "See it with your own orders" }).click();
  const link = lucie.getByRole("link", { name: /^http/ });
  return (await link.first().getAttribute("href"))!;
}

/** Without a script, as from any company's locked-down browser, and no faster than a person types. */
async function sendForm(address: string): Promise<void> {
  const page = await stage.newPage({ javaScript: false, width: 390, height: 844 });
  await page.goto(address);
  const shownAt = Date.now();
  await page.getByLabel("Your name").pressSequentially(visitor.name, { delay: 60 });
  await page.getByLabel("Work e-mail").pressSequentially(visitor.email, { delay: 60 });
  await page.getByLabel("Company").fill(visitor.company);
  await page
    .getByLabel(/What would you like to see/)
    .fill("Can one screen show all our feeder calls of a week?");
  await screenshot(page, "hosted-form");
  expect(Date.now() - shownAt).toBeGreaterThan(2000);
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("Thank you.").waitFor();
}

/** W opens the lead; the conversation is logged from Today, where the answer is due. */
async function speakWithThem(page: Page): Promise<void> {
  await page.goto(`${stage.url}/today`);
  await takeInHand(page, visitor.name);
  await page.getByRole("button", { name: /Spoke with them/ }).waitFor();
  await page.keyboard.press("1");
  await page.getByText("Logged, and the next step is set").waitFor();
}

async function qualify(page: Page): Promise<void> {
  await page.goto(`${stage.url}/leads`);
  await page.getByRole("link", { name: visitor.name }).click();
  for (const step of ["Engaged", "Qualifying"]) {
    await page.getByRole("list", { name: "Path of the lead" }).getByRole("button", { name: step }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
    await page.getByText(`Moved to ${step}`).waitFor();
  }
  for (let left = 4; left > 0; left--) {
    await page.getByText(`${left} open`).waitFor();
    await page.getByRole("button", { name: "Mark", exact: true }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What they said").fill("She said it on the call on Monday.");
    await dialog.getByRole("button", { name: "Save the mark" }).click();
    await dialog.waitFor({ state: "detached" });
  }
  await page.getByText("Ready to hand off").waitFor();
}
