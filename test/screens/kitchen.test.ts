import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, openBrowser, type TestBrowser } from "../support/browser.ts";
import { openKitchen } from "./kitchen.ts";

const pages = [
  "states",
  "fields",
  "overlays",
  "charts",
  "list",
  "record",
  "queue",
  "board",
  "settings",
  "public",
];

let browser: TestBrowser;
let kitchen: Awaited<ReturnType<typeof openKitchen>>;
beforeAll(async () => {
  [browser, kitchen] = await Promise.all([openBrowser(), openKitchen()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await kitchen?.close();
});

const visit = async (page: Page, name: string) => {
  await page.goto(`${kitchen.url}/kitchen/${name}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
};

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1440, 390])
    it(`draws every component without a barrier, ${colorScheme}, ${width} px wide`, {
      timeout: 180_000,
    }, async () => {
      const page = await browser.newPage({ width, colorScheme });
      for (const name of pages) {
        await visit(page, name);
        if (name === "list") await page.getByRole("row", { name: "Annika Weber" }).first().waitFor();
        expect(await axe(page), name).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wider, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    });

describe("a list with the mouse unplugged", () => {
  const open = async () => {
    const page = await browser.newPage();
    await visit(page, "list");
    await page.getByRole("row", { name: "Annika Weber" }).first().waitFor();
    await page.getByRole("grid", { name: "Leads" }).focus();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const chosen = () => page.getByRole("row", { selected: true }).count();
    return { page, press, chosen };
  };

  it("chooses a row, a range, and then everything that matches", async () => {
    const { page, press, chosen } = await open();
    await press("j", "x", "Shift+J", "Shift+J");
    expect(await chosen()).toBe(3);
    await page.getByRole("toolbar", { name: "3 selected" }).waitFor();
    await press("Control+a");
    await page.getByRole("toolbar", { name: "12,402 selected" }).waitFor();
    await press("x");
    await page.getByRole("toolbar", { name: "12,401 selected" }).waitFor();
    await press("Escape");
    expect(await chosen()).toBe(0);
  });

  it("peeks beside the list while moving on, and opens", async () => {
    const { page, press } = await open();
    await press("Space");
    const peek = page.getByRole("complementary", { name: "Leads" });
    await peek.getByText("Annika Weber").waitFor();
    await press("j");
    await peek.getByText("Jonas Eklund").waitFor();
    await press("Enter");
    await page.waitForURL(/\/kitchen\/record/);
  });

  it("keeps its place over 12,402 rows with few of them drawn", async () => {
    const { page, press } = await open();
    await press("End");
    await page.waitForFunction(() => document.querySelectorAll('[role="row"]').length > 1);
    expect(await page.getByRole("row").count()).toBeLessThan(80);
    const active = await page.getByRole("grid").getAttribute("aria-activedescendant");
    await page.locator(`[id="${active}"]`).waitFor();
  });

  it("puts a filter into the address as words, and Back takes it away", async () => {
    const { page, press } = await open();
    await press("f");
    await page.getByRole("dialog", { name: "Filter" }).getByText("Engaged", { exact: true }).click();
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByRole("button", { name: "Remove filter: Stage is Engaged" }).waitFor();
    expect(new URL(page.url()).searchParams.get("filter")).toBe("stage.is.engaged");
    await page.goBack();
    await page
      .getByRole("button", { name: "Remove filter: Stage is Engaged" })
      .waitFor({ state: "detached" });
  });
});

it("silences the page's shortcuts while a dialog is open", async () => {
  const page = await browser.newPage();
  await visit(page, "overlays");
  await page.getByRole("button", { name: "Open alert" }).click();
  await page.getByRole("alertdialog").waitFor();
  await page.keyboard.press("?");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.getByRole("button", { name: "Keep sending" }).click();
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
});

it("finds records in the palette and closes it with one Escape", async () => {
  const page = await browser.newPage();
  await visit(page, "overlays");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("nordw");
  await page.getByRole("menuitem", { name: /Nordwind Logistik/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

it("shows a server's refusal beside the field it names", async () => {
  const page = await browser.newPage();
  await visit(page, "fields");
  await page.getByRole("button", { name: "Create deal" }).click();
  await page.getByText("The close date lies before the next meeting.").waitFor();
  expect(await page.getByRole("group", { name: "Close date" }).first().getAttribute("data-invalid")).toBe(
    "true",
  );
});

it("works a queue by number keys and moves on to the next", async () => {
  const page = await browser.newPage();
  await visit(page, "queue");
  await page.getByText("14 left").waitFor();
  await page.keyboard.press("1");
  await page.getByText("13 left").waitFor();
  expect(await page.getByRole("option", { selected: true }).textContent()).toContain("Jonas Eklund");
});

it("moves a card to another column by keyboard", async () => {
  const page = await browser.newPage();
  await visit(page, "board");
  const closing = page.getByRole("region", { name: "Closing" });
  await closing.getByText("Nothing here").waitFor();
  await page.getByRole("button", { name: "Move Halden Foods" }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /Closing/ }).focus();
  await page.keyboard.press("Enter");
  await closing.getByText("Halden Foods").waitFor();
});
