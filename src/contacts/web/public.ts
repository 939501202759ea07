import { Building2, FileUp, UserPlus, Users } from "lucide-react";
import { lazy } from "react";
import { call } from "../../platform/web/api.ts";
import type { SearchSource, WebRoom } from "../../platform/web/web-room.ts";
import { contactsMessages } from "./messages.en.ts";

// Behind a function: contracts are no part of the first load.
const queries = () => import("./contacts-query.ts");

export const ConsentDialog = lazy(() =>
  import("./consent-dialog.tsx").then((it) => ({ default: it.ConsentDialog })),
);
export { personQuery } from "./contacts-query.ts";
export {
  companyActions,
  companyAside,
  companyMiddle,
  personActions,
  personAside,
  personMiddle,
} from "./slots.ts";
export { useSavedViews } from "./use-saved-views.ts";

const READ = { permission: "contacts.read" };

const found =
  (kind: "person" | "company"): SearchSource["search"] =>
  async (q, signal) => {
    const { searchContract } = await import("../search.contract.ts");
    const answer = await call(searchContract, { query: { q }, signal });
    const folder = kind === "person" ? "/persons" : "/companies";
    return answer.found
      .filter((hit) => hit.kind === kind)
      .map(({ id, label, detail }) => ({ id, label, ...(detail ? { detail } : {}), to: `${folder}/${id}` }));
  };

export const room: WebRoom = {
  name: "contacts",
  messages: { namespace: "contacts", en: contactsMessages },
  routes: [
    { path: "/persons", crumb: "contacts:persons", ...READ, load: () => import("./persons-page.tsx") },
    {
      path: "/persons/new",
      crumb: "contacts:list.newPerson",
      permission: "contacts.write",
      load: () => import("./person-new-page.tsx"),
    },
    {
      path: "/persons/$personId",
      ...READ,
      load: () => import("./person-page.tsx"),
      prepare: async ({ client, params }) =>
        Promise.all([
          client.prefetchQuery((await queries()).personQuery(params.personId ?? "")),
          client.prefetchQuery((await queries()).contactSummaryQuery(params.personId ?? "")),
        ]),
    },
    { path: "/companies", crumb: "contacts:companies", ...READ, load: () => import("./companies-page.tsx") },
    {
      path: "/companies/new",
      crumb: "contacts:list.newCompany",
      permission: "contacts.write",
      load: () => import("./company-new-page.tsx"),
    },
    {
      path: "/companies/$companyId",
      ...READ,
      load: () => import("./company-page.tsx"),
      prepare: async ({ client, params }) =>
        client.prefetchQuery((await queries()).companyQuery(params.companyId ?? "")),
    },
    {
      path: "/imports",
      crumb: "contacts:imports",
      permission: "contacts.import",
      load: () => import("./imports-page.tsx"),
    },
    {
      path: "/imports/new",
      crumb: "contacts:import.new",
      permission: "contacts.import",
      load: () => import("./import-new-page.tsx"),
    },
    { path: "/imports/$importId", permission: "contacts.import", load: () => import("./import-page.tsx") },
  ],
  nav: [
    { to: "/persons", label: "contacts:persons", icon: Users, ...READ, order: 32, shortcut: "g p" },
    { to: "/companies", label: "contacts:companies", icon: Building2, ...READ, order: 33, shortcut: "g c" },
    {
      to: "/imports",
      label: "contacts:imports",
      icon: FileUp,
      permission: "contacts.import",
      order: 38,
      shortcut: "g i",
    },
  ],
  commands: [
    {
      id: "contacts.new-person",
      kind: "create",
      label: "contacts:list.newPerson",
      icon: UserPlus,
      permission: "contacts.write",
      run: ({ navigate }) => navigate("/persons/new"),
    },
    {
      id: "contacts.new-company",
      kind: "create",
      label: "contacts:list.newCompany",
      icon: Building2,
      permission: "contacts.write",
      run: ({ navigate }) => navigate("/companies/new"),
    },
    {
      id: "contacts.import",
      kind: "create",
      label: "contacts:import.new",
      icon: FileUp,
      permission: "contacts.import",
      run: ({ navigate }) => navigate("/imports/new"),
    },
  ],
  search: [
    { key: "persons", label: "Persons", icon: Users, ...READ, search: found("person") },
    { key: "companies", label: "Companies", icon: Building2, ...READ, search: found("company") },
  ],
  timeline: async () => (await import("./presenters.tsx")).presenters,
};
