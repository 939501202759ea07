import type { Page } from "playwright-core";
import { axe, rulesOfColour, screenshot, untilQuiet } from "../support/browser.ts";
import type { Stage } from "./stage.ts";

/** How a screen is looked at: on a desk and in a hand, by day and by night. */
export const looks = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 1440, height: 900, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

/** The screen has its title and nothing on it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading").first().waitFor();
  await untilQuiet(page);
  await page.locator('[class*="shimmer"]').first().waitFor({ state: "detached" });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  });
}

/** What a person would stumble over on the screen as it stands; a picture of it is kept. */
export async function stumblesOn(page: Page, name: string, only?: readonly string[]): Promise<string[]> {
  await settled(page);
  await screenshot(page, name);
  const at = `${name} at ${page.viewportSize()?.width} px`;
  const found = (await axe(page, only)).map(
    ({ rule, where }) => `${at}: ${rule} at ${where.slice(0, 3).join(" | ")}`,
  );
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return wider > 0 ? [...found, `${at}: ${wider} px wider than the window`] : found;
}

/** The screen that is open, and the same address in every other look, for whoever is signed in there. */
export async function stumblesInEveryLook(stage: Stage, page: Page, name: string): Promise<string[]> {
  const found = await stumblesOn(page, name);
  const cookies = await page.context().cookies();
  for (const look of looks.slice(1)) {
    const other = await stage.newPage(look);
    await other.context().addCookies(cookies);
    await other.goto(page.url());
    found.push(...(await stumblesOn(other, name)));
    await other.context().close();
  }
  return found;
}

/** The page turned into every look one after the other, with what `open` opens on it; it ends as it began. */
export async function stumblesWhenTurned(
  page: Page,
  name: string,
  open?: (page: Page) => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  for (const look of [...looks.slice(1), looks[0]]) {
    await page.setViewportSize(look);
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await open?.(page);
    const only = look.colorScheme === "dark" ? rulesOfColour : undefined;
    found.push(...(await stumblesOn(page, name, only)));
  }
  return found;
}

/** Marks the document, so that `isSameDocument` tells whether the page was loaded again since. */
export const markDocument = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset.loadedOnce = "yes";
  });

export const isSameDocument = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset.loadedOnce === "yes");
