import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { unsubscribePage } from "../../src/mail/unsubscribe-page.ts";
import { expectProblem, problemsOf } from "../support/browser.ts";
import { settled, stumblesWhenTurned } from "./look.ts";
import { openingsOf } from "./openings.ts";
import { setStage } from "./stage.ts";

const stage = setStage({ demo: true });
const slowMachine = { timeout: 900_000 };

const members = {
  "Sales Development Rep": "Nora Lindqvist",
  "Market Response Rep": "Mara Jensen",
  "Account Executive": "Elena Ruiz",
  Marketing: "Lucie Moreau",
  "Sales Manager": "Jonas Weber",
  "Director of Sales": "Anita Kowalska",
  "VP of Sales": "Victor Lang",
  Finance: "Felix Brandt",
  Administrator: "Sam Whitaker",
};

/** Screens that no place of the rail leads to. */
const beside = ["/charters", "/settings/teams", "/persons/new", "/companies/new", "/imports/new"];
const record = /^\/(?:settings\/)?([a-z-]+)\/[0-9a-f]{8}-[0-9a-f-]{27}$/;
/** What was judged in all four looks for the first role that meets it; for later roles it only has to open. */
const drawn = new Set<string>();

for (const [role, name] of Object.entries(members))
  it(
    `every screen of the ${role} can be read and used by everyone, on a desk and a phone, by day and night`,
    slowMachine,
    async () => {
      const desk = await stage.seat(name);
      await desk.goto(stage.url);
      await settled(desk);
      const waiting = await linksOf(desk, "nav");
      if (role === "Administrator") waiting.push(...beside);
      expect(waiting.length, "places in the rail").toBeGreaterThan(3);
      const stumbles: string[] = [];
      const met = new Set<string>();
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        const kind = kindOf(path);
        if (met.has(kind)) continue;
        met.add(kind);
        await desk.goto(stage.url + path);
        await settled(desk);
        if (!drawn.has(kind)) stumbles.push(...(await stumblesWhenTurned(desk, nameOf(kind))));
        drawn.add(kind);
        waiting.push(...(await linksOf(desk, "main")).filter((link) => record.test(link)));
      }
      expect([...stumbles, ...problemsOf(desk)]).toEqual([]);
    },
  );

it("a record of every kind was among them", () => {
  const kinds = ["persons", "companies", "leads", "handoffs", "deals", "forms", "people"];
  expect([...drawn].filter((kind) => kind.endsWith("/one"))).toEqual(
    expect.arrayContaining(kinds.map((kind) => expect.stringContaining(`${kind}/one`))),
  );
});

for (const [name, openings] of Object.entries(openingsOf))
  it(`what opens on top for ${name} can be read and used by everyone as well`, slowMachine, async () => {
    const desk = await stage.seat(name);
    const stumbles: string[] = [];
    for (const { name, path, reach, open, refused } of openings) {
      if (refused) expectProblem(desk, refused);
      await desk.goto(stage.url + path);
      await settled(desk);
      await reach?.(desk);
      stumbles.push(...(await stumblesWhenTurned(desk, `open-${name}`, open)));
    }
    expect([...stumbles, ...problemsOf(desk)]).toEqual([]);
  });

it("what visitors meet can be read and used by everyone, whoever they are", slowMachine, async () => {
  const visitor = await stage.newPage();
  const stumbles: string[] = [];
  const meet = async (name: string, path: string) => {
    await visitor.goto(stage.url + path);
    stumbles.push(...(await stumblesWhenTurned(visitor, `visitor-${name}`)));
  };
  await meet("sign-in", "/sign-in");
  await meet("welcome", "/welcome");
  await visitor.getByText("Explore the demo floor").click();
  stumbles.push(...(await stumblesWhenTurned(visitor, "visitor-demo-floor")));
  // The two links that lead nowhere.
  expectProblem(visitor, /40[49]/);
  await meet("invitation-over", "/invitation/nobody-sent-this");
  await meet("unsubscribe-unknown", "/unsubscribe/nobody-sent-this");
  for (const state of ["ask", "done"] as const) {
    await visitor.setContent(unsubscribePage({ state, sender: "Nora Lindqvist, North Harbour" }));
    stumbles.push(...(await stumblesWhenTurned(visitor, `visitor-unsubscribe-${state}`)));
  }
  const [invitation, form] = await linksForVisitors();
  await meet("invitation", invitation);
  await meet("form", form);
  expect([...stumbles, ...problemsOf(visitor)]).toEqual([]);
});

/** An invitation nobody has used, and the page of a form. */
async function linksForVisitors(): Promise<[string, string]> {
  const { request } = await stage.seat("Sam Whitaker");
  const invited = await request.post(`${stage.url}/api/v1/invitations`, {
    headers: { "x-frontline": "1" },
    data: { name: "Ida Berg", email: "ida@northharbour.test", role: "sdr", teamId: null },
  });
  const forms = await request.get(`${stage.url}/api/v1/forms`);
  const { rows } = (await forms.json()) as { rows: { id: string }[] };
  const form = await request.get(`${stage.url}/api/v1/forms/${rows[0]!.id}`);
  const { url } = (await invited.json()) as { url: string };
  const { address } = (await form.json()) as { address: string };
  return [new URL(url).pathname, new URL(address).pathname];
}

const nameOf = (kind: string) => `screen-${kind.slice(1).replaceAll("/", "-")}`;
const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, "one");

const linksOf = (page: Page, within: string) =>
  page
    .locator(`${within} a[href^="/"]`)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
