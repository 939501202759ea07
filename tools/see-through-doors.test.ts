import { expect, it } from "vitest";
import { handedOn, seeThrough } from "./see-through-doors.ts";

const leadsDoor = `import { Inbox } from "lucide-react";
export { LeadClock, StateBadge as Badge } from "./lead-words.tsx";
export type { LeadRow } from "./lead-row.ts";
export const room = { name: "leads" };
`;
const read = () => leadsDoor;

it("knows what a door hands on and what it makes itself", () => {
  expect(handedOn("/src/leads/web/public.ts", leadsDoor)).toEqual(
    new Map([
      ["LeadClock", { file: "/src/leads/web/lead-words.tsx", name: "LeadClock" }],
      ["Badge", { file: "/src/leads/web/lead-words.tsx", name: "StateBadge" }],
      ["LeadRow", { file: "/src/leads/web/lead-row.ts", name: "LeadRow" }],
    ]),
  );
});

it("imports the files behind the door, keeps names and types, and leaves the door's own", () => {
  const code = `import {\n  Badge as Mark,\n  LeadClock,\n  type LeadRow,\n  room,\n} from "../../leads/web/public.ts";\n`;
  expect(seeThrough("/src/deals/web/deal-page.tsx", code, read)).toBe(
    [
      'import { StateBadge as Mark } from "/src/leads/web/lead-words.tsx";',
      'import { LeadClock } from "/src/leads/web/lead-words.tsx";',
      'import { type LeadRow } from "/src/leads/web/lead-row.ts";',
      'import { room } from "../../leads/web/public.ts";\n',
    ].join(" "),
  );
});

it("leaves every other import as it is", () => {
  const code =
    'import { call } from "../../platform/web/api.ts";\nimport type { X } from "../../leads/web/public.ts";\n';
  expect(seeThrough("/src/deals/web/deal-page.tsx", code, read)).toBe(code);
});
