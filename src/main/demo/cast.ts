import type { Role } from "../../team/open.ts";

/** The people of North Harbour, who sell software for freight forwarders. Nobody in it is real. */
export const cast = {
  nora: { name: "Nora Lindqvist", role: "sdr" },
  ben: { name: "Ben Okafor", role: "sdr" },
  mara: { name: "Mara Jensen", role: "market-response" },
  elena: { name: "Elena Ruiz", role: "ae" },
  tom: { name: "Tom Becker", role: "ae" },
  priya: { name: "Priya Nair", role: "ae" },
  jonas: { name: "Jonas Weber", role: "manager" },
  anita: { name: "Anita Kowalska", role: "director" },
  victor: { name: "Victor Lang", role: "vp" },
  lucie: { name: "Lucie Moreau", role: "marketing" },
  felix: { name: "Felix Brandt", role: "finance" },
  sam: { name: "Sam Whitaker", role: "admin" },
} as const satisfies Record<string, { name: string; role: Role }>;

export type CastName = keyof typeof cast;

export interface Buyer {
  readonly name: string;
  readonly title: string;
  readonly phone?: string;
}

export interface BuyerCompany {
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly industry: string;
  readonly employees: number;
  readonly people: readonly Buyer[];
}

const company = (
  name: string,
  domain: string,
  country: string,
  industry: string,
  employees: number,
  ...people: Buyer[]
): BuyerCompany => ({ name, domain, country, industry, employees, people });

const buyer = (name: string, title: string, phone?: string): Buyer => ({
  name,
  title,
  ...(phone ? { phone } : {}),
});

/** Addresses end in `.test`: no mail of the demo floor can reach anybody (RFC 2606). */
export const market: readonly BuyerCompany[] = [
  company(
    "Kestrel Freight",
    "kestrelfreight.test",
    "GB",
    "Freight forwarding",
    320,
    buyer("Harriet Cole", "Head of Operations", "+44 20 7946 0101"),
    buyer("Dev Patel", "Finance Director"),
  ),
  company(
    "Nordsee Spedition",
    "nordsee-spedition.test",
    "DE",
    "Freight forwarding",
    180,
    buyer("Katrin Vogel", "Managing Director", "+49 40 66969 101"),
    buyer("Lars Petersen", "Head of Dispatch"),
  ),
  company(
    "Almeida Logística",
    "almeida-logistica.test",
    "PT",
    "Warehousing",
    95,
    buyer("Rui Almeida", "Owner", "+351 21 000 0102"),
    buyer("Marta Sousa", "Warehouse Manager"),
  ),
  company(
    "Tatra Cargo",
    "tatracargo.test",
    "PL",
    "Road transport",
    240,
    buyer("Agnieszka Nowak", "COO", "+48 22 000 01 03"),
    buyer("Piotr Zielinski", "IT Manager"),
  ),
  company(
    "Fjord Lines Supply",
    "fjordsupply.test",
    "NO",
    "Ship supply",
    60,
    buyer("Ingrid Haugen", "Operations Manager", "+47 22 00 01 04"),
  ),
  company(
    "Bluewater Customs",
    "bluewatercustoms.test",
    "NL",
    "Customs brokerage",
    45,
    buyer("Joost van Dijk", "Partner", "+31 20 000 0105"),
    buyer("Femke Bakker", "Team Lead Declarations"),
  ),
  company(
    "Meridian Cold Chain",
    "meridiancold.test",
    "US",
    "Cold storage",
    510,
    buyer("Carla Jimenez", "VP Supply Chain", "+1 212 555 0106"),
    buyer("Andre Brooks", "Director of IT"),
  ),
  company(
    "Lyonnaise Transit",
    "lyonnaise-transit.test",
    "FR",
    "Freight forwarding",
    150,
    buyer("Claire Dubois", "Directrice des opérations", "+33 4 00 00 01 07"),
    buyer("Hugo Martin", "Responsable IT"),
  ),
  company(
    "Adriatic Haulage",
    "adriatichaulage.test",
    "HR",
    "Road transport",
    75,
    buyer("Ivana Horvat", "Managing Director", "+385 1 000 0108"),
  ),
  company(
    "Stornoway Shipping",
    "stornowayshipping.test",
    "GB",
    "Shipping agency",
    88,
    buyer("Calum MacLeod", "Commercial Director", "+44 131 496 0109"),
    buyer("Eilidh Ross", "Port Captain"),
  ),
  company(
    "Helvetia Rail Freight",
    "helvetiarail.test",
    "CH",
    "Rail freight",
    410,
    buyer("Urs Keller", "Head of Digital", "+41 44 000 01 10"),
    buyer("Sabine Frei", "Procurement Lead"),
  ),
  company(
    "Östra Transport",
    "ostratransport.test",
    "SE",
    "Road transport",
    130,
    buyer("Maja Lund", "Operations Director", "+46 8 000 01 11"),
  ),
  company(
    "Porto Vivo Agents",
    "portovivo.test",
    "ES",
    "Shipping agency",
    52,
    buyer("Lucía Navarro", "Directora General", "+34 93 000 01 12"),
    buyer("Pau Ferrer", "Jefe de tráfico"),
  ),
  company(
    "Danube Barge Co",
    "danubebarge.test",
    "AT",
    "Inland shipping",
    66,
    buyer("Stefan Gruber", "Fleet Manager", "+43 1 000 0113"),
  ),
  company(
    "Baltic Reefer Lines",
    "balticreefer.test",
    "LT",
    "Shipping",
    205,
    buyer("Rasa Kazlauskienė", "Head of Operations", "+370 5 000 0114"),
    buyer("Tomas Petrauskas", "CFO"),
  ),
  company(
    "Great Lakes Intermodal",
    "greatlakesintermodal.test",
    "US",
    "Intermodal",
    730,
    buyer("Denise Carter", "SVP Operations", "+1 312 555 0115"),
    buyer("Mike Sorensen", "Director of Dispatch"),
  ),
  company(
    "Cork Harbour Stevedores",
    "corkstevedores.test",
    "IE",
    "Port services",
    140,
    buyer("Aoife Byrne", "General Manager", "+353 21 000 0116"),
  ),
  company(
    "Trentino Trasporti Bianchi",
    "bianchitrasporti.test",
    "IT",
    "Road transport",
    58,
    buyer("Giulia Bianchi", "CEO", "+39 0461 000 117"),
    buyer("Marco Rinaldi", "Responsabile operativo"),
  ),
  company(
    "Suomi Terminal",
    "suomiterminal.test",
    "FI",
    "Port services",
    165,
    buyer("Aino Virtanen", "Terminal Director", "+358 9 000 0118"),
  ),
  company(
    "Ardennes Express",
    "ardennesexpress.test",
    "BE",
    "Parcel",
    290,
    buyer("Luc Lambert", "Operations Director", "+32 2 000 01 19"),
    buyer("Sofie Claes", "Head of Planning"),
  ),
  company(
    "Castellan Air Cargo",
    "castellanair.test",
    "GB",
    "Air cargo",
    370,
    buyer("Priyanka Shah", "Cargo Director", "+44 161 496 0120"),
    buyer("Owen Hughes", "Ramp Manager"),
  ),
  company(
    "Rheintal Lager",
    "rheintallager.test",
    "DE",
    "Warehousing",
    115,
    buyer("Markus Steiner", "Geschäftsführer", "+49 30 23125 121"),
    buyer("Julia Roth", "Leiterin Logistik"),
  ),
];
