import type { RoleHue } from "../kit/tones.ts";

/** A sales floor's morning, made from a fixed seed so that pictures of it can be compared. */
export interface KitchenLead {
  id: string;
  person: string;
  title: string;
  company: string;
  stage: "new" | "working" | "engaged" | "qualifying" | "qualified" | "nurturing";
  owner: { name: string; hue: RoleHue } | null;
  source: string;
  why: string;
  dueAt: string;
  valueMinor: string;
  touchedAt: string;
}

export const stages = [
  { value: "new", label: "New" },
  { value: "working", label: "Working" },
  { value: "engaged", label: "Engaged" },
  { value: "qualifying", label: "Qualifying" },
  { value: "qualified", label: "Qualified" },
  { value: "nurturing", label: "Nurturing" },
] as const;

const people = [
  "Annika Weber",
  "Tomasz Zieliński",
  "Priya Raman",
  "Luís Carvalho",
  "Ingrid Solheim",
  "Oluwaseun Adeyemi-Bankole",
  "Mei Lin Tan",
  "Jonas Eklund",
  "Carla De Santis",
  "Bartholomew Featherstonehaugh",
  "Sofia Markovic",
  "Hugo Lefèvre",
];
const titles = [
  "Head of Operations",
  "VP Supply Chain",
  "Plant Manager",
  "Chief of Staff",
  "Director, Warehouse Automation and Robotics",
  "CFO",
];
const companies = [
  "Nordwind Logistik GmbH",
  "Halden Foods",
  "Arroyo Packaging",
  "Castellan Freight",
  "Kite & Anchor Shipping Company of Bremen",
  "Vesper Labs",
  "Oakline Cold Storage",
  "Meridian Parts",
  "Juniper Retail Group",
];
const owners = [
  { name: "Mara Lindt", hue: "sdr" },
  { name: "Ben Okafor", hue: "sdr" },
  { name: "Yuki Sato", hue: "market-response" },
  { name: "Elena Rossi", hue: "ae" },
] as const;
const whys = [
  "Replied 4 min ago: “Could you show this to our ops lead on Thursday?”",
  "Call step, 10:12 their time",
  "Step 3 due today",
  "Asked for prices on the pricing page, third visit this week",
  "Webinar: stayed 41 of 45 minutes",
  "Bounced, needs another address",
];
const sources = ["Pricing form", "Outbound Q4", "Webinar", "Referral", "Partner list"];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

export const floorNow = new Date();
const after = (minutes: number) => new Date(floorNow.getTime() + minutes * 60_000).toISOString();

export const leadAt = (index: number): KitchenLead => ({
  id: `lead-${index}`,
  person: pick(people, index * 7),
  title: pick(titles, index * 5),
  company: pick(companies, index * 4 + 1),
  stage: pick(stages, index * 5 + (index % 4)).value,
  owner: index % 6 === 2 ? null : pick(owners, index * 3),
  source: pick(sources, index * 3),
  why: pick(whys, index * 5),
  dueAt: after([-7, 2, 9, 14, 45, 170, 1400][index % 7] as number),
  valueMinor: String((((index * 7919) % 90) + 4) * 125_000),
  touchedAt: after(-[4, 26, 95, 400, 2900, 12_000][index % 6]!),
});

export const stageLabel = (stage: string) => stages.find((each) => each.value === stage)?.label ?? stage;
