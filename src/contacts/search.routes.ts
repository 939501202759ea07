import { refusalToAct } from "../platform/actor.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import { ok, refused } from "../platform/outcome.ts";
import { registrableDomain } from "./company-key.ts";
import { searchContacts } from "./contact-lists.store.ts";
import { listMailDomains, upsertMailDomain } from "./mail-domains.store.ts";
import { forgetView, saveView } from "./save-view.ts";
import { listSavedViews } from "./saved-views.store.ts";
import {
  forgetViewContract,
  listMailDomainsContract,
  listSavedViewsContract,
  saveViewContract,
  searchContract,
  setMailDomainContract,
} from "./search.contract.ts";

export const searchRoutes: Served[] = [
  serve(searchContract, (call) =>
    call.inWorkspace(async (tx) => ({ found: await searchContacts(tx, call.query.q, call.query.limit) })),
  ),
  serve(listSavedViewsContract, (call) =>
    call.inWorkspace(async (tx) => ({ views: await listSavedViews(tx, call.query.list, call.by.id) })),
  ),
  serve(saveViewContract, (call) =>
    call.inWorkspace((tx) => saveView(tx, { ...call.body, by: call.by, at: call.at })),
  ),
  serve(forgetViewContract, (call) =>
    call.inWorkspace((tx) => forgetView(tx, { ...call.params, by: call.by, at: call.at })),
  ),
  serve(listMailDomainsContract, (call) =>
    call.inWorkspace(async (tx) => ({ domains: await listMailDomains(tx) })),
  ),
  serve(setMailDomainContract, (call) =>
    call.inWorkspace(async (tx) => {
      const no = refusalToAct(call.by, "contacts.consent");
      if (no) return no;
      const domain = registrableDomain(call.params.domain);
      if (!domain) return refused("bad-domain", { field: "domain" });
      await upsertMailDomain(tx, { domain, kind: call.body.kind, by: call.by.id, at: call.at });
      return ok;
    }),
  ),
];
