import type { Page } from "playwright-core";

/** What opens on top of a screen, or beside every rail, and how somebody gets there. */
export type Opening = {
  readonly name: string;
  readonly path: string;
  readonly open?: (page: Page) => Promise<void>;
  /** Chromium reports what the server refuses, and this opening is refused on purpose. */
  readonly refused?: RegExp;
};

const press = (keys: string) => async (page: Page) => {
  await page.keyboard.press(keys);
  await page.getByRole("dialog").waitFor();
};

const ask = (button: string | RegExp) => async (page: Page) => {
  await page.getByRole("button", { name: button }).first().click();
  await page.getByRole("dialog").waitFor();
};

/** Into the record of a row, and there whatever opens. */
const onRecord = (name: string, then: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.getByRole("link", { name }).first().click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await then(page);
};

const fromMenu = (menu: string, item: RegExp) => async (page: Page) => {
  await page.getByRole("button", { name: menu }).first().click();
  await page.getByRole("menuitem", { name: item }).click();
  await page.getByRole("dialog").waitFor();
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
        await page.getByRole("button", { name: "Create" }).click();
        await page.getByRole("menu").waitFor();
      },
    },
    { name: "peek-person", path: "/persons", open: peekFirst },
    { name: "peek-lead", path: "/leads", open: peekFirst },
    { name: "lead-next-step", path: "/leads", open: onRecord("Maja Lund", ask(/^Next step/)) },
    { name: "lead-nurture", path: "/leads", open: onRecord("Maja Lund", ask(/^Nurture/)) },
    { name: "lead-disqualify", path: "/leads", open: onRecord("Maja Lund", ask(/^Disqualify/)) },
    { name: "lead-enrol", path: "/leads", open: onRecord("Maja Lund", ask(/^Enrol/)) },
    { name: "write-mail", path: "/leads", open: onRecord("Maja Lund", ask(/^Mail/)) },
    { name: "log-call", path: "/leads", open: onRecord("Maja Lund", ask(/^Log a call/)) },
    { name: "consent", path: "/persons", open: onRecord("Aino Virtanen", ask("Record consent")) },
    { name: "suppress", path: "/persons", open: onRecord("Aino Virtanen", ask("Stop contact")) },
    { name: "open-lead", path: "/persons", open: onRecord("Aoife Byrne", ask("Open a lead")) },
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
      open: async (page) => {
        await page.locator('main a[href^="/deals/0"]').first().click();
        await ask(/^Close deal/)(page);
      },
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
      open: async (page) => {
        await page.locator('main a[href^="/pay/statements/"]').first().click();
        await page.waitForURL(/statements/);
      },
    },
  ],
  "Sam Whitaker": [
    { name: "invite", path: "/settings/people", open: ask("Invite somebody") },
    { name: "invitations", path: "/settings/people", open: ask("Open invitations") },
    { name: "leave", path: "/me", open: ask("Note days away") },
    {
      name: "role-change",
      path: "/settings/people",
      open: onRecord("Nora Lindqvist", fromMenu("Change this member", /^Change role/)),
    },
    {
      name: "departure",
      path: "/settings/people",
      open: onRecord("Nora Lindqvist", fromMenu("Change this member", /^Leaves the workspace/)),
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
