import { getDomain, parse } from "tldts";

// Legal forms that come and go in how people write one company's name.
const LEGAL_FORMS = new Set(
  (
    "ab ag aps as asa bhd bv co company corp corporation cv ev gbr gmbh inc incorporated kft kg kgaa kk lda limited llc llp lp " +
    "ltd ltda mbh nv ohg oy oyj plc pte pty pvt sa sab sarl sas se sl slu sp spa spol srl sro stiftung ug zoo"
  ).split(" "),
);
const LETTERS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  đ: "d",
  ł: "l",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ı: "i",
};

/**
 * What is left of a company's name for comparing: no accents, punctuation or legal form (DOMAIN §5.5). "Müller & Co. KG"
 * and "MUELLER" differ still: umlauts fold to their base letter, as most exports do.
 */
export function companyKey(name: string): string {
  const words = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøđłæœþı]/g, (letter) => LETTERS[letter]!)
    .replace(/[.'’`]/g, "")
    .replace(/&|\+/g, " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const bare = words.filter((word) => !LEGAL_FORMS.has(word));
  // "Co" and "Kg" alone are names after all.
  const kept = bare.length > 0 ? bare : words;
  while (kept.length > 1 && kept.at(-1) === "and") kept.pop();
  return kept.join(" ") || name.trim().toLowerCase();
}

// Suffixes set aside by RFC 2606; rehearsal lists put them behind real names ("kabarak.ac.ke.test").
const RESERVED = /\.(test|example|invalid)$/;

/** The domain a company registered, from an address, website or host: "https://www.shop.acme.co.uk/x" is "acme.co.uk". */
export function registrableDomain(text: string | null | undefined): string | null {
  const written = text?.trim().toLowerCase();
  if (!written) return null;
  const host = parse(written).hostname;
  const reserved = host ? RESERVED.exec(host)?.[0] : undefined;
  if (host && reserved) {
    const inner = parse(host.slice(0, -reserved.length));
    if (inner.isIcann && inner.domain) return inner.domain + reserved;
  }
  return getDomain(written);
}
