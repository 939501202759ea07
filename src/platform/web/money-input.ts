import { exponentOf, minorToDecimal, type Viewer } from "./format.ts";

/**
 * What a person typed → minor units as a string, or null when it is not one amount.
 * The last "." or "," followed by at most the currency's decimals is the decimal mark ("1.250,50", "1,250.50", "1250").
 */
export function decimalToMinor(text: string, currency: string): string | null {
  const exponent = exponentOf(currency);
  const typed = text.replace(/[\s'\u00a0\u202f]/g, "");
  const match = /^(-?)(\d[\d.,]*)$/.exec(typed);
  if (!match) return null;
  const [, sign, body = ""] = match;
  const mark = Math.max(body.lastIndexOf("."), body.lastIndexOf(","));
  const decimals = mark < 0 ? "" : body.slice(mark + 1);
  const isDecimalMark = mark >= 0 && decimals.length <= exponent;
  const whole = (isDecimalMark ? body.slice(0, mark) : body).split(/[.,]/);
  if (whole.length > 1 && whole.slice(1).some((group) => group.length !== 3)) return null;
  const minor = BigInt(whole.join("") + (isDecimalMark ? decimals : "").padEnd(exponent, "0"));
  return (sign ? -minor : minor).toString();
}

/** An amount as the viewer writes it, grouped; plain where their grouping could not be read back as the same amount. */
export function writtenAmount(amountMinor: string, currency: string, { locale }: Viewer): string {
  const plain = minorToDecimal(amountMinor, currency);
  const digits = exponentOf(currency);
  const grouped = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const text = grouped.format(plain as Intl.StringNumericLiteral);
  return decimalToMinor(text, currency) === BigInt(amountMinor).toString() ? text : plain;
}
