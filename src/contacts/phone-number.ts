import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";

/**
 * A number as it is kept: E.164, with `;ext=` where it has an extension (RFC 3966); null when it cannot be rung.
 * Numbers written without a country need the country they are in. A leading apostrophe is a spreadsheet's.
 */
export function readPhone(text: string | null | undefined, country?: string | null): string | null {
  const number = parse(text, country);
  if (!number?.isPossible()) return null;
  return number.ext ? `${number.number};ext=${number.ext}` : number.number;
}

export function countryOfPhone(phone: string | null | undefined): string | null {
  return (phone && parsePhoneNumberFromString(phone)?.country) || null;
}

/** What is written, in E.164 without an extension, and whether its country gives such numbers out; `readPhone` keeps more. */
export function checkPhone(
  text: string,
  country?: string | null,
): { e164: string | null; isGivenOut: boolean } {
  const number = parse(text, country);
  return { e164: number?.number ?? null, isGivenOut: number?.isValid() ?? false };
}

function parse(text: string | null | undefined, country: string | null | undefined) {
  const written = text?.trim().replace(/^'/, "") ?? "";
  if (written === "") return undefined;
  const home = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  return parsePhoneNumberFromString(written.replace(/^00/, "+"), home);
}
