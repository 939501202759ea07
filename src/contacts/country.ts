/** ISO 3166-1 alpha-2 by the names people write, in the languages our users' exports come in. */
const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt"];
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const ALSO: Record<string, string> = {
  usa: "US",
  "united states of america": "US",
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  "czech republic": "CZ",
  "the netherlands": "NL",
  holland: "NL",
  "south korea": "KR",
  "korea, republic of": "KR",
  "republic of korea": "KR",
  "russian federation": "RU",
  "iran, islamic republic of": "IR",
  "viet nam": "VN",
  macedonia: "MK",
  turkey: "TR",
  "hong kong": "HK",
  macau: "MO",
  swaziland: "SZ",
  burma: "MM",
  palestine: "PS",
};

const byName = new Map<string, string>(Object.entries(ALSO));
const known = new Set<string>();
for (const language of LANGUAGES) {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  for (const code of LETTERS.flatMap((a) => LETTERS.map((b) => a + b))) {
    const name = names.of(code);
    // User-assigned and retired codes have names too ("Pseudo-Accents", "European Union"): they are no countries.
    if (!name || /^(X[AB]|ZZ|EU|EZ|UN|QO|Q[M-Z])$/.test(code)) continue;
    known.add(code);
    if (!byName.has(fold(name))) byName.set(fold(name), code);
  }
}

function fold(text: string): string {
  return text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'");
}

/** "Deutschland", "de" and "Germany" are DE; null for what is no country. */
export function readCountry(text: string | null | undefined): string | null {
  if (!text?.trim()) return null;
  const word = fold(text);
  const code = word.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && known.has(code) && code !== "UK") return code;
  return byName.get(word) ?? null;
}

// Countries whose people nearly all live in one of their zones (mainland beside islands).
const MAIN_ZONE: Record<string, string> = {
  DE: "Europe/Berlin",
  ES: "Europe/Madrid",
  PT: "Europe/Lisbon",
  FR: "Europe/Paris",
  NZ: "Pacific/Auckland",
  CL: "America/Santiago",
  EC: "America/Guayaquil",
  CN: "Asia/Shanghai",
  MY: "Asia/Kuala_Lumpur",
  UA: "Europe/Kyiv",
  CY: "Asia/Nicosia",
  AR: "America/Argentina/Buenos_Aires",
  UZ: "Asia/Tashkent",
  VN: "Asia/Ho_Chi_Minh",
};

/** The zone of a country, or null where one does not follow from the country (United States, Canada, Brazil). */
export function zoneOfCountry(country: string | null | undefined): string | null {
  if (!country) return null;
  if (MAIN_ZONE[country]) return MAIN_ZONE[country];
  const zones = zonesOf(country);
  return zones.length === 1 ? zones[0]! : null;
}

function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?(): string[] | undefined };
  return locale.getTimeZones?.() ?? [];
}
