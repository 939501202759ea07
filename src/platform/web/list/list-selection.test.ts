import { expect, it } from "vitest";
import { chooseAllMatching, countChosen, extendTo, isChosen, noSelection, toggle } from "./list-selection.ts";

const order = ["a", "b", "c", "d", "e"];

it("chooses and lets go of one row", () => {
  const one = toggle(noSelection, "b");
  expect(isChosen(one, "b")).toBe(true);
  expect(isChosen(toggle(one, "b"), "b")).toBe(false);
});

it("chooses everything between the first row and the last, in either direction", () => {
  expect([...extendTo(toggle(noSelection, "b"), "d", order).ids].sort()).toEqual(["b", "c", "d"]);
  expect([...extendTo(toggle(noSelection, "d"), "b", order).ids].sort()).toEqual(["b", "c", "d"]);
});

it("keeps the range honest when rows arrive in between", () => {
  const begun = toggle(noSelection, "b");
  expect([...extendTo(begun, "d", ["a", "b", "new", "c", "d"]).ids].sort()).toEqual(["b", "c", "d", "new"]);
});

it("means every matching row, also those not loaded, less the ones let go", () => {
  const all = chooseAllMatching(noSelection);
  const less = toggle(all, "c");
  expect(isChosen(less, "never-loaded")).toBe(true);
  expect(isChosen(less, "c")).toBe(false);
  expect(countChosen(less, 12_402)).toBe(12_401);
  expect(isChosen(extendTo(less, "c", order), "c")).toBe(true);
});
