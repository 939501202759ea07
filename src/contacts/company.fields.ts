import type { ContactField } from "./contact-field.ts";

/** A company's fields; `headers` are those under which a file of persons names them. */
export const companyFields = [
  { key: "name", kind: "text", column: "p.name", sort: "p.name", isEditable: true },
  {
    key: "domain",
    kind: "text",
    column: "p.domain",
    isEditable: true,
    headers: ["Company Domain Name", "Domain", "Company Domain"],
  },
  {
    key: "website",
    kind: "text",
    column: "p.website",
    isEditable: true,
    headers: ["Website", "Website URL", "Web Site", "Webseite", "URL"],
  },
  { key: "country", kind: "text", column: "p.country", isEditable: true, headers: ["Company Country"] },
  { key: "zone", kind: "text", column: "p.zone", isEditable: true },
  {
    key: "employees",
    kind: "number",
    column: "p.employees",
    isEditable: true,
    headers: ["# Employees", "Employees", "Number of Employees", "NumberOfEmployees", "Mitarbeiter"],
  },
  {
    key: "industry",
    kind: "text",
    column: "p.industry",
    isEditable: true,
    headers: ["Industry", "Branche", "Secteur"],
  },
  { key: "phone", kind: "text", column: "p.phone", isEditable: true, headers: ["Company Phone"] },
  { key: "createdAt", kind: "date", column: "p.created_at", sort: "p.created_at" },
  {
    key: "lastTouchAt",
    kind: "date",
    column: "p.last_touch_at",
    sort: "coalesce(p.last_touch_at, '-infinity')",
  },
] as const satisfies readonly ContactField[];
