import { Reply } from "../platform/http/reply.ts";
import type { Call, Served } from "../platform/http/serve.ts";
import { serve } from "../platform/http/serve.ts";
import { isRefused, refused } from "../platform/outcome.ts";
import { getWorkspace } from "../team/public.ts";
import * as contract from "./doors.contract.ts";
import { embedScript } from "./embed-script.ts";
import { PAGE, SHOWN } from "./form.ts";
import { readStamp, stampForm } from "./form-stamp.ts";
import type { Form } from "./forms.store.ts";
import { closedPage, hostedPage, missingPage, thankYouPage } from "./hosted-page.ts";
import { type FormAtDoor, findDoor, knock, noForm, readForm } from "./knock.ts";
import { FORM_ENDPOINT, PROGRAM_ENDPOINT } from "./publish-form.ts";
import { readJsonObject, readUpload } from "./read-upload.ts";

type AtKey = Call<{ key: string }, unknown, unknown>;

const tooLarge = refused("too-large");
const contentType = (call: Call) =>
  String(call.headers["content-type"] ?? "application/octet-stream").slice(0, 200);
const senderOf = (call: Call) => ({
  ip: call.ip,
  userAgent: call.headers["user-agent"] ? String(call.headers["user-agent"]).slice(0, 300) : null,
});

export const doorRoutes: Served[] = [
  serve(contract.showForm, async (call) => {
    const door = await findDoor(call, call.params.key, FORM_ENDPOINT);
    const form = door && (await readForm(call, door));
    if (!door || !form) return Reply.page(missingPage(), 404);
    const hidden = form.content.fields.filter((field) => field.type === "hidden");
    const values = Object.fromEntries(
      hidden.map(({ key }) => [key, String(call.query[key] ?? "").slice(0, 500)]),
    );
    return page(call, door, form, { values, faults: [], from: String(call.headers.referer ?? "") });
  }),
  serve(contract.sendForm, async (call) => {
    const door = await findDoor(call, call.params.key, FORM_ENDPOINT);
    const form = door && (await readForm(call, door));
    if (!door || !form) return Reply.page(missingPage(), 404);
    const body = await readUpload(call.upload);
    if (!body) return tooLarge;
    const sent = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
    const received = await knock(call, door, {
      door: "page",
      sent,
      raw: { body, contentType: contentType(call) },
      shownAt: readStamp(call.secrets, form.publicKey, sent[SHOWN]),
      sender: senderOf(call),
      page: sent[PAGE],
    });
    if (isRefused(received))
      return received.refused === "form-closed" ? page(call, door, form, null) : received;
    const { faults } = received;
    // A robot that was stopped sees what everybody sees.
    if (faults.length > 0) return page(call, door, form, { values: sent, faults, from: sent[PAGE] ?? "" });
    return Reply.page(thankYouPage(await brand(call, door), form.content.thankYou));
  }),
  serve(contract.readFormDefinition, async (call) => {
    const door = await findDoor(call, call.params.key, FORM_ENDPOINT);
    const form = door && (await readForm(call, door));
    if (!form || form.closedAt) return noForm;
    const { title, intro, fields, consentText, consentRequired, button } = form.content;
    const shown = stampForm(call.secrets, form.publicKey, call.at);
    return anywhere(200, { title, intro, fields, consentText, consentRequired, button, shown });
  }),
  serve(contract.sendEmbedded, sendEmbedded),
  serve(contract.allowEmbedded, async () => anywhere(204, null)),
  serve(contract.readEmbedScript, async () => {
    const script = Reply.file(embedScript, "text/javascript; charset=utf-8");
    // The page it stands on is a stranger's: without this the browser would not load it there.
    return script.with({
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=3600",
    });
  }),
  serve(contract.intake, intake),
];

async function sendEmbedded(call: AtKey) {
  const door = await findDoor(call, call.params.key, FORM_ENDPOINT);
  const form = door && (await readForm(call, door));
  if (!door || !form) return noForm;
  const body = await readUpload(call.upload);
  if (!body) return tooLarge;
  const sent = readJsonObject(body) ?? {};
  const received = await knock(call, door, {
    door: "embed",
    sent,
    raw: { body, contentType: contentType(call) },
    shownAt: readStamp(call.secrets, form.publicKey, sent[SHOWN]),
    sender: senderOf(call),
    page: typeof sent[PAGE] === "string" ? sent[PAGE] : undefined,
  });
  if (isRefused(received)) return anywhere(410, { fields: [], code: received.refused });
  if (received.faults.length > 0) return anywhere(422, { fields: received.faults, code: "invalid" });
  return anywhere(200, { thankYou: form.content.thankYou });
}

async function intake(call: AtKey) {
  const door = await findDoor(call, call.params.key, PROGRAM_ENDPOINT);
  if (!door) return noForm;
  const body = await readUpload(call.upload);
  if (!body) return tooLarge;
  const told = readJsonObject(body) ?? {};
  const line = (name: string, most: number) =>
    typeof told[name] === "string" ? told[name].slice(0, most) : undefined;
  const received = await knock(call, door, {
    door: "program",
    sent: (typeof told.values === "object" && told.values !== null ? told.values : told) as Record<
      string,
      unknown
    >,
    raw: { body, contentType: contentType(call) },
    externalId: line("externalId", 200) || undefined,
    source: line("source", 80) || undefined,
    origin: line("origin", 120),
    page: line("page", 1000),
  });
  if (isRefused(received)) return received;
  const { faults, ...answer } = received;
  if (received.outcome !== "rejected") return answer;
  const title = faults[0]?.rule ?? "This breaks a rule. It is kept with its reason.";
  const problem = {
    type: "/problems/rejected",
    title,
    status: 422,
    code: "rejected",
    fields: faults,
    facts: answer,
  };
  return Reply.json(problem, 422).with({ "content-type": "application/problem+json" });
}

async function brand(call: Call, door: FormAtDoor) {
  const { name, locale } = await call.work.inWorkspace(door.workspaceId, (tx) => getWorkspace(tx));
  return { workspaceName: name, locale };
}

type Filled = {
  values: Record<string, string>;
  faults: readonly { field: string; rule: string }[];
  from: string;
};

async function page(call: Call, door: FormAtDoor, form: Form, filled: Filled | null): Promise<Reply> {
  const branded = await brand(call, door);
  if (form.closedAt || !filled) return Reply.page(closedPage(branded), 410);
  const shown = stampForm(call.secrets, form.publicKey, call.at);
  const { values, faults, from } = filled;
  const html = hostedPage({
    ...branded,
    content: form.content,
    values,
    faults,
    shown,
    page: from.slice(0, 1000),
  });
  return Reply.page(html, faults.length > 0 ? 422 : 200);
}

/** Any site may read it: no session goes along, and there is nothing in it that is not public. */
function anywhere(status: number, body: object | null): Reply {
  return Reply.json(body, status).with({
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "content-type",
    "access-control-allow-methods": "POST",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "no-store",
  });
}
