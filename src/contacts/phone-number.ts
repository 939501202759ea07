import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";

/**
 * A number as it is kept: E.164, with `;ext=` where it has an extension (RFC 3966); null when it cannot be rung.
 * Numbers written without a country need the country they are in. A leading apostrophe is a spreadsheet's.
 */
export function readPhone(text: string | null | undefined, country?: string | null): string | null {
  const written = text?.trim().replace(/^'/, "") ?? "";
  if (written === "") return null;
  const home = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const number = parsePhoneNumberFromString(written.replace(/^00/, "+"), home);
  if (!number?.isPossible()) return null;
  return number.ext ? `${number.number};ext=${number.ext}` : number.number;
}

export function countryOfPhone(phone: string | null | undefined): string | null {
  return (phone && parsePhoneNumberFromString(phone)?.country) || null;
}

/** Whether the number is one of those its country gives out; what may be kept (`readPhone`) is wider than that. */
export function isGivenOut(phone: string): boolean {
  return parsePhoneNumberFromString(phone)?.isValid() ?? false;
}
