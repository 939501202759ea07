import { describe, expect, it } from "vitest";
import { type Floor, openHouse } from "../../test/support/house.ts";
import { embedScript } from "./embed-script.ts";
import type { FormView } from "./forms.contract.ts";
import * as forms from "./forms.contract.ts";
import { readArrival, readQueue } from "./queue.contract.ts";

// A Monday, 11:00 in Berlin: everybody is on shift.
const NOW = new Date("2026-03-02T10:00:00Z");
const house = await openHouse({ now: NOW });

async function openForm(
  floor: Floor,
  asset: "demo-request" | "white-paper" = "demo-request",
): Promise<FormView> {
  const { formId } = await floor.as("marketing").call(forms.createForm, { body: { name: "Demo", asset } });
  return floor.as("marketing").call(forms.readForm, { params: { id: formId } });
}

const pathOf = (address: string) => new URL(address).pathname;
const stampOf = (html: string) => /name="shown" value="([^"]+)"/.exec(html)![1]!;

function post(path: string, fields: Record<string, string>) {
  return house.app.inject({
    method: "POST",
    url: path,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(fields).toString(),
  });
}

/** Shows the form, waits as long as a person needs, and sends it. */
async function fill(form: FormView, fields: Record<string, string>, query = "") {
  const path = pathOf(form.address);
  const shown = await house.app.inject({ method: "GET", url: path + query });
  const stamp = stampOf(shown.body);
  house.now = new Date(house.now.getTime() + 20_000);
  return post(path, { shown: stamp, ...fields });
}

describe("a form's own page", () => {
  it("works without a script, is light, and a filled one stands in the queue with what was said", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    const page = await house.app.inject({ method: "GET", url: pathOf(form.address) });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain("<script");
    expect(page.body).toContain("North Harbour");
    expect(Buffer.byteLength(page.body)).toBeLessThan(60_000);

    const fields = {
      name: "Ada Loom",
      email: "ada@looms.test",
      company: "Looms",
      message: "We weave too slowly.",
    };
    const thanks = await fill(form, fields);
    expect(thanks.statusCode).toBe(200);
    expect(thanks.body).toContain("Thank you");
    const queue = await floor.as("mara").call(readQueue, {});
    expect(queue.waiting).toMatchObject([
      { person: { name: "Ada Loom" }, said: "We weave too slowly.", asset: "demo-request" },
    ]);
    const { leadId } = queue.waiting[0]!;
    const card = (await floor.as("mara").call(readArrival, { params: { leadId } }))!;
    expect(card.submissions[0]!.answers).toContainEqual({
      label: "What would you like to see?",
      value: "We weave too slowly.",
    });
    expect(card.score!.reasons.map((reason) => reason.says)).toContain("Asked for a demo");
    expect(card.routing).toMatchObject({ why: "rotation", candidates: [{}, {}] });
  });

  it("names what is wrong beside the field, keeps what was typed as text, and keeps the try", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    const answer = await fill(form, { name: '"><script>alert(1)</script>', email: "not an address" });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain("This is not an e-mail address we can answer");
    expect(answer.body).toContain('aria-invalid="true"');
    expect(answer.body).not.toContain("<script>alert");
    expect(answer.body).toContain("&#34;&#62;&#60;script&#62;");
    const { rows } = await floor.as("marketing").call(forms.listSubmissions, { query: {} });
    expect(rows).toMatchObject([{ outcome: "rejected", reason: "invalid", leadId: null }]);
    const kept = await floor.as("marketing").call(forms.readSubmission, { params: { id: rows[0]!.id } });
    expect(kept.raw).toContain("email=not+an+address");
    expect(kept.faults).toMatchObject([{ field: "email" }]);
  });

  it("fills hidden fields from its address, and the campaign becomes the lead's origin", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    const shown = await house.app.inject({
      method: "GET",
      url: `${pathOf(form.address)}?utm_campaign=spring`,
    });
    expect(shown.body).toContain('name="utm_campaign" value="spring"');
    await fill(form, { name: "Ada", email: "ada@looms.test", utm_campaign: "spring" });
    const { rows } = await floor.as("marketing").call(forms.listSubmissions, { query: {} });
    const kept = await floor.as("marketing").call(forms.readSubmission, { params: { id: rows[0]!.id } });
    expect(kept.answers).toContainEqual({ label: "utm_campaign", value: "spring" });
  });

  it("says when it is closed, and another workspace's members cannot read it", async () => {
    const [mine, theirs] = [await house.openFloor(), await house.openFloor()];
    const form = await openForm(mine);
    await mine.as("marketing").call(forms.closeForm, { params: { id: form.id } });
    const page = await house.app.inject({ method: "GET", url: pathOf(form.address) });
    expect(page.statusCode).toBe(410);
    expect(await theirs.as("marketing").refusal(forms.readForm, { params: { id: form.id } })).toMatchObject({
      status: 404,
    });
    expect((await house.app.inject({ method: "GET", url: "/f/nobody-here" })).statusCode).toBe(404);
  });
});

describe("an embedded form", () => {
  it("is readable and sendable from any site, without a session", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    const path = pathOf(form.address);
    const definition = await house.app.inject({ method: "GET", url: `${path}/definition` });
    expect(definition.headers["access-control-allow-origin"]).toBe("*");
    const { shown } = definition.json();
    const preflight = await house.app.inject({ method: "OPTIONS", url: `${path}/answers` });
    expect(preflight.headers["access-control-allow-headers"]).toBe("content-type");
    house.now = new Date(house.now.getTime() + 20_000);
    const send = (payload: object, type: string) =>
      house.app.inject({
        method: "POST",
        url: `${path}/answers`,
        headers: { "content-type": type, origin: "https://elsewhere.test" },
        payload: JSON.stringify(payload),
      });
    const wrong = await send({ shown, email: "ada@looms.test" }, "text/plain");
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().fields).toEqual([{ field: "name", rule: "Fill in “Your name”." }]);
    const right = await send({ shown, name: "Ada", email: "ada@looms.test" }, "application/json");
    expect(right.json()).toEqual({ thankYou: form.content.thankYou });
    expect(right.headers["access-control-allow-origin"]).toBe("*");
  });

  it("comes as one small script that any site may load", async () => {
    const script = await house.app.inject({ method: "GET", url: "/embed.js" });
    expect(script.headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(Buffer.byteLength(script.body)).toBeLessThan(15_000);
    expect(() => new Function(embedScript)).not.toThrow();
  });
});

describe("a program's door", () => {
  const post = (form: FormView, body: string, type = "application/json") =>
    house.app.inject({
      method: "POST",
      url: pathOf(form.programAddress!),
      headers: { "content-type": type },
      payload: body,
    });

  it("answers the same for the same external id, and makes one lead, even for ten at once", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    const body = JSON.stringify({
      externalId: "crm-1",
      values: { name: "Ada", email: "ada@looms.test" },
      origin: "event",
    });
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(form, body)));
    const ids = new Set(answers.map((answer) => answer.json().submissionId));
    expect(answers.map((answer) => answer.statusCode)).toEqual(Array(10).fill(200));
    expect(ids.size).toBe(1);
    const { rows } = await floor.as("marketing").call(forms.listSubmissions, { query: {} });
    expect(rows).toMatchObject([{ outcome: "opened" }]);
  });

  it("makes one lead of ten visits of one person at one instant", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    const body = JSON.stringify({ values: { name: "Ada", email: "ada@looms.test" } });
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(form, body)));
    const outcomes = answers.map((answer) => answer.json().outcome).sort();
    expect(outcomes).toEqual([...Array(9).fill("joined"), "opened"]);
    expect(new Set(answers.map((answer) => answer.json().leadId)).size).toBe(1);
  });

  it.each([
    ["what is no JSON", "{ broken", "invalid"],
    ["what lacks an address", JSON.stringify({ values: { name: "Ada" } }), "invalid"],
    ["another kind of content", "name=Ada", "invalid"],
  ])("keeps %s as it came, with a reason", async (_case, body, reason) => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    const answer = await post(
      form,
      body,
      body.startsWith("name") ? "application/x-www-form-urlencoded" : "application/json",
    );
    expect(answer.statusCode).toBe(422);
    const { submissionId } = answer.json().facts;
    const kept = await floor.as("marketing").call(forms.readSubmission, { params: { id: submissionId } });
    expect(kept).toMatchObject({ raw: body, outcome: "rejected", reason });
  });

  it("keeps its key from those who may not change forms, and the public key opens no program's door", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor);
    expect(
      (await floor.as("mara").call(forms.readForm, { params: { id: form.id } })).programAddress,
    ).toBeNull();
    const publicKey = pathOf(form.address).split("/").at(-1);
    const answer = await house.app.inject({
      method: "POST",
      url: `/api/v1/intake/${publicKey}`,
      payload: { values: {} },
    });
    expect(answer.statusCode).toBe(404);
  });
});

describe("a form's versions", () => {
  it("keep what an earlier visitor saw, and refuse the second of two editors", async () => {
    const floor = await house.openFloor();
    const form = await openForm(floor, "white-paper");
    const { name, source, origin, treatment, version, content } = form;
    const body = { name, source, origin, treatment, version, content: { ...content, title: "Better title" } };
    expect(await floor.as("marketing").call(forms.publishForm, { params: { id: form.id }, body })).toEqual({
      version: 2,
    });
    const second = await floor.as("marketing").refusal(forms.publishForm, { params: { id: form.id }, body });
    expect(second).toMatchObject({ status: 409, code: "form-changed" });
    const noEmail = {
      ...body,
      version: 2,
      content: { ...content, fields: content.fields.filter((f) => f.type !== "email") },
    };
    const refused = await floor
      .as("marketing")
      .refusal(forms.publishForm, { params: { id: form.id }, body: noEmail });
    expect(refused).toMatchObject({ status: 400 });
  });
});
