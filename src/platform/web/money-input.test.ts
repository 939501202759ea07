import { expect, it } from "vitest";
import { decimalToMinor, writtenAmount } from "./money-input.ts";

it("reads the ways people write one amount", () => {
  for (const text of ["1250.5", "1250,50", "1,250.50", "1.250,50", "1 250,50", "1'250.50"])
    expect(decimalToMinor(text, "EUR"), text).toBe("125050");
  expect(decimalToMinor("1250", "EUR")).toBe("125000");
  expect(decimalToMinor("-3.5", "EUR")).toBe("-350");
});

it("takes three digits after a mark as thousands where the currency has two decimals", () => {
  expect(decimalToMinor("1.250", "EUR")).toBe("125000");
  expect(decimalToMinor("1.250", "KWD")).toBe("1250");
  expect(decimalToMinor("1,250", "JPY")).toBe("1250");
});

it("refuses what is not one amount", () => {
  for (const text of ["", "abc", "12 EUR", "1.2.3", "1,25,000", "--1"])
    expect(decimalToMinor(text, "EUR"), text).toBeNull();
});

it("writes an amount the viewer's way, and always one that reads back the same", () => {
  const inZone = (locale: string) => ({ locale, zone: "UTC" });
  expect(writtenAmount("8400050", "EUR", inZone("en-GB"))).toBe("84,000.50");
  expect(writtenAmount("8400050", "EUR", inZone("de-DE"))).toBe("84.000,50");
  for (const locale of ["en-IN", "fr-FR", "ar-EG", "de-CH"])
    expect(decimalToMinor(writtenAmount("123456789", "EUR", inZone(locale)), "EUR"), locale).toBe(
      "123456789",
    );
});
