/** An amount in minor units of an ISO 4217 currency. Never added to another currency, never a float. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** How many decimals a currency has (JPY 0, EUR 2, KWD 3), as ECMA-402 knows them. */
export function exponentOf(currency: string): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** Throws on a second currency: amounts are converted by a dated rate before they meet. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`Cannot add ${b.currency} to ${a.currency}.`);
  return { amountMinor: a.amountMinor + b.amountMinor, currency: a.currency };
}

/**
 * Reads what a person typed, `1,250.50` or `1250.5`: a point before the decimals, commas or spaces between thousands.
 * Null when it is not an amount, or has more decimals than the currency.
 */
export function parseMoney(text: string, currency: string): Money | null {
  const match = /^(-?)(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, whole, decimals = ""] = match;
  const exponent = exponentOf(currency);
  if (decimals.length > exponent) return null;
  const digits = whole!.replace(/[, ]/g, "") + decimals.padEnd(exponent, "0");
  const amountMinor = BigInt(digits);
  return { amountMinor: sign ? -amountMinor : amountMinor, currency };
}

/** The amount in the words of a locale, exact to the last minor unit at any size. */
export function formatMoney({ amountMinor, currency }: Money, locale = "en"): string {
  const exponent = exponentOf(currency);
  const digits = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const exact = `${amountMinor < 0n ? "-" : ""}${whole}${exponent ? `.${digits.slice(-exponent)}` : ""}`;
  // A decimal string keeps every digit where a number would round above 2^53.
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(
    exact as Intl.StringNumericLiteral,
  );
}

/** Shares an amount by weights to the last minor unit: largest remainder, ties to the earlier share. */
export function share(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum <= 0n) throw new Error("Weights must add up to more than nothing.");
  const sign = total < 0n ? -1n : 1n;
  const size = total * sign;
  const parts = weights.map((weight) => (size * weight) / sum);
  let rest = size - parts.reduce((a, b) => a + b, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (size * weight) % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (rest === 0n) break;
    parts[index]! += 1n;
    rest -= 1n;
  }
  return parts.map((part) => part * sign);
}
