import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** J walks down the queue until this one is in hand. */
export async function takeInHand(page: Page, name: string): Promise<void> {
  const inHand = page.getByRole("option", { selected: true });
  await page.getByRole("option", { name }).first().waitFor();
  for (let steps = 0; steps < 60; steps++) {
    const before = await inHand.textContent();
    if (before?.includes(name)) return;
    await page.keyboard.press("j");
    await expect.poll(() => inHand.textContent(), { timeout: 10_000 }).not.toBe(before);
  }
  throw new Error(`${name} is not in the queue`);
}

/** Types a day and an hour into a date-time field, part by part, as somebody does who never leaves the keyboard. */
export async function typeInstant(within: Page | Locator, label: string, at: Date): Promise<void> {
  const field = within.getByRole("group", { name: label }).first();
  const parts = {
    day: at.getDate(),
    month: at.getMonth() + 1,
    year: at.getFullYear(),
    hour: 10,
    minute: "00",
  };
  for (const [part, value] of Object.entries(parts)) {
    const segment = field.getByRole("spinbutton", { name: new RegExp(`^${part}`, "i") });
    await segment.focus();
    await segment.press("Backspace");
    await segment.pressSequentially(String(value).padStart(2, "0"));
  }
  const half = field.getByRole("spinbutton", { name: /AM\/PM/i });
  if ((await half.count()) > 0) await half.press("a");
}

/** Chooses from a select by its label. */
export async function choose(within: Page | Locator, page: Page, label: string, option: string | RegExp) {
  await within.getByRole("button", { name: new RegExp(label) }).click();
  await page.getByRole("option", { name: option }).click();
}

/** A day in the coming week on which people work. */
export function comingWorkday(daysAhead = 2): Date {
  const day = new Date(Date.now() + daysAhead * 86_400_000);
  while ([0, 6].includes(day.getDay())) day.setDate(day.getDate() + 1);
  return day;
}
