import type { Page } from "playwright-core";

/** What opens on top of a screen, or beside every rail, and how somebody gets there. */
export type Opening = {
  readonly name: string;
  readonly path: string;
  /** From the path on to the screen itself. */
  readonly reach?: (page: Page) => Promise<void>;
  /** Asked again when the window's width changed: what is open already stays. */
  readonly open?: (page: Page) => Promise<void>;
  /** Chromium reports what the server refuses, and this opening is refused on purpose. */
  readonly refused?: RegExp;
};

const dialog = (page: Page) => page.getByRole("dialog");

const press = (keys: string) => async (page: Page) => {
  if (await dialog(page).isVisible()) return;
  await page.keyboard.press(keys);
  await dialog(page).waitFor();
};

const ask = (button: string | RegExp) => async (page: Page) => {
  if (await dialog(page).isVisible()) return;
  const asked = page.getByRole("button", { name: button }).first();
  // On a phone the composer stands on a tab of its own.
  const tab = page.getByRole("tab", { name: "Timeline" });
  if ((await tab.isVisible()) && !(await asked.isVisible())) await tab.click();
  await asked.click();
  await dialog(page).waitFor();
};

const fromMenu = (menu: string, item: RegExp) => async (page: Page) => {
  if (await dialog(page).isVisible()) return;
  await page.getByRole("button", { name: menu }).first().click();
  await page.getByRole("menuitem", { name: item }).click();
  await dialog(page).waitFor();
};

/** Into the record of a row. */
const recordOf = (name: string) => async (page: Page) => {
  await page.getByRole("link", { name }).first().click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
};

const firstLink = (to: string) => async (page: Page) => {
  await page.locator(`main a[href^="${to}"]`).first().click();
  await page.waitForURL(`**${to}**`);
};

const nobody = "/leads/01a20a46-0000-7000-8000-000000000000";

export const openingsOf: Record<string, readonly Opening[]> = {
  "Nora Lindqvist": [
    { name: "palette", path: "/today", open: press("ControlOrMeta+k") },
    { name: "shortcuts", path: "/today", open: press("?") },
    {
      name: "create-menu",
      path: "/leads",
      open: async (page) => {
        if (await page.getByRole("menu").isVisible()) return;
        await page.getByRole("button", { name: "Create" }).click();
        await page.getByRole("menu").waitFor();
      },
    },
    { name: "peek-person", path: "/persons", reach: peekFirst },
    { name: "peek-lead", path: "/leads", reach: peekFirst },
    { name: "lead-next-step", path: "/leads", reach: recordOf("Maja Lund"), open: ask(/^Next step/) },
    { name: "lead-nurture", path: "/leads", reach: recordOf("Maja Lund"), open: ask(/^Nurture/) },
    { name: "lead-disqualify", path: "/leads", reach: recordOf("Maja Lund"), open: ask(/^Disqualify/) },
    { name: "lead-enrol", path: "/leads", reach: recordOf("Maja Lund"), open: ask(/^Enrol/) },
    { name: "write-mail", path: "/leads", reach: recordOf("Maja Lund"), open: ask(/^Mail/) },
    { name: "log-call", path: "/leads", reach: recordOf("Maja Lund"), open: ask(/^Log a call/) },
    { name: "consent", path: "/persons", reach: recordOf("Aino Virtanen"), open: ask("Record consent") },
    { name: "suppress", path: "/persons", reach: recordOf("Aino Virtanen"), open: ask("Stop contact") },
    { name: "open-lead", path: "/persons", reach: recordOf("Aoife Byrne"), open: ask("Open a lead") },
    { name: "not-found", path: "/nowhere" },
    { name: "no-such-lead", path: nobody, refused: /404/ },
    { name: "refused", path: "/forms" },
  ],
  "Mara Jensen": [
    { name: "queue-nurture", path: "/queue", open: ask(/Keep warm/) },
    { name: "queue-no-lead", path: "/queue", open: ask(/No lead/) },
  ],
  "Elena Ruiz": [
    { name: "deal-board", path: "/deals/board" },
    {
      name: "deal-close",
      path: "/deals",
      reach: firstLink("/deals/0"),
      open: ask(/^Close deal/),
    },
  ],
  "Lucie Moreau": [
    { name: "submissions", path: "/submissions" },
    { name: "form-new", path: "/forms", open: ask("New form") },
  ],
  "Jonas Weber": [{ name: "one-on-one-rates", path: "/one-on-ones/rates" }],
  "Felix Brandt": [
    { name: "pay-plan-dialog", path: "/pay/plans", open: ask(/^Publish/) },
    {
      name: "statement",
      path: "/pay/team",
      reach: firstLink("/pay/statements/"),
    },
  ],
  "Sam Whitaker": [
    { name: "invite", path: "/settings/people", open: ask("Invite somebody") },
    { name: "invitations", path: "/settings/people", open: ask("Open invitations") },
    { name: "leave", path: "/me", open: ask("Note days away") },
    {
      name: "role-change",
      path: "/settings/people",
      reach: recordOf("Nora Lindqvist"),
      open: fromMenu("Change this member", /^Change role/),
    },
    {
      name: "departure",
      path: "/settings/people",
      reach: recordOf("Nora Lindqvist"),
      open: fromMenu("Change this member", /^Leaves the workspace/),
    },
    { name: "team-new", path: "/settings/teams", open: ask("Open a team") },
    { name: "sequence-new", path: "/sequences", open: ask("New sequence") },
  ],
};

async function peekFirst(page: Page) {
  await page.getByRole("row").nth(1).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await page.getByRole("complementary").or(page.getByRole("dialog")).first().waitFor();
}
