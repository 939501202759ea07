import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, id, line } from "../platform/http/fields.ts";

export const searchContract = route({
  name: "search",
  method: "GET",
  path: "/api/v1/search",
  says: "Persons and companies by name, company and address; forgives typing errors when nothing fits exactly.",
  may: "contacts.read",
  query: z.object({
    q: z.string().trim().min(1).max(100),
    limit: z.coerce.number().int().min(1).max(20).default(8),
  }),
  answer: z.object({
    found: z.array(
      z.object({ kind: z.enum(["person", "company"]), id, label: z.string(), detail: z.string().nullable() }),
    ),
  }),
});

const view = z.object({
  id,
  list: z.string(),
  name: z.string(),
  search: z.record(z.string(), z.string()),
  memberId: id.nullable(),
});

export const listSavedViewsContract = route({
  name: "listSavedViews",
  method: "GET",
  path: "/api/v1/saved-views",
  says: "A member's own views of a list and those shared with everyone.",
  may: "member",
  query: z.object({ list: line(40) }),
  answer: z.object({ views: z.array(view) }),
});

export const saveViewContract = route({
  name: "saveView",
  method: "POST",
  path: "/api/v1/saved-views",
  says: "Keeps a list's filters and order under a name.",
  may: "member",
  body: z.object({
    list: line(40),
    name: line(80),
    search: z.record(z.string().max(40), z.string().max(2000)),
    isShared: z.boolean().default(false),
  }),
  answer: view,
});

export const forgetViewContract = route({
  name: "forgetView",
  method: "DELETE",
  path: "/api/v1/saved-views/:viewId",
  says: "Takes a saved view away; only its maker may.",
  may: "member",
  params: z.object({ viewId: id }),
  answer: done,
});

const mailDomain = z.object({ domain: z.string(), kind: z.enum(["work", "free", "throw-away"]) });

export const listMailDomainsContract = route({
  name: "listMailDomains",
  method: "GET",
  path: "/api/v1/mail-domains",
  says: "The workspace's own words on mail domains; the built-in list answers for the rest.",
  may: "contacts.read",
  answer: z.object({ domains: z.array(mailDomain) }),
});

export const setMailDomainContract = route({
  name: "setMailDomain",
  method: "PUT",
  path: "/api/v1/mail-domains/:domain",
  says: "Says whether a mail domain is a company's, a free provider's or made to be thrown away.",
  may: "contacts.consent",
  params: z.object({ domain: z.string().max(253) }),
  body: mailDomain.pick({ kind: true }),
  answer: done,
  refusals: { "bad-domain": { status: 400, says: "This is no domain. Write it as acme.com." } },
});
