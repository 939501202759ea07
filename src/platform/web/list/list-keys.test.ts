import { expect, it } from "vitest";
import { listMove } from "./list-keys.ts";

const press = (
  key: string,
  held: Partial<Record<"shiftKey" | "metaKey" | "ctrlKey" | "altKey", boolean>> = {},
) => ({
  key,
  shiftKey: false,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
});
const place = { active: 5, count: 100, pageRows: 20 };

it("moves by J and K, by arrows and by pages, and stops at the ends", () => {
  expect(listMove(press("j"), place)).toEqual({ kind: "go", to: 6, extend: false });
  expect(listMove(press("ArrowUp"), place)).toEqual({ kind: "go", to: 4, extend: false });
  expect(listMove(press("PageDown"), place)).toEqual({ kind: "go", to: 25, extend: false });
  expect(listMove(press("PageUp"), place)).toEqual({ kind: "go", to: 0, extend: false });
  expect(listMove(press("End"), place)).toEqual({ kind: "go", to: 99, extend: false });
  expect(listMove(press("k"), { ...place, active: 0 })).toEqual({ kind: "go", to: 0, extend: false });
});

it("carries the choice along while Shift is held, also with capital letters", () => {
  expect(listMove(press("J", { shiftKey: true }), place)).toEqual({ kind: "go", to: 6, extend: true });
  expect(listMove(press("ArrowDown", { shiftKey: true }), place)).toEqual({
    kind: "go",
    to: 6,
    extend: true,
  });
});

it("chooses, peeks, opens and leaves", () => {
  expect(listMove(press("x"), place)).toEqual({ kind: "choose" });
  expect(listMove(press(" "), place)).toEqual({ kind: "peek" });
  expect(listMove(press("Enter"), place)).toEqual({ kind: "open" });
  expect(listMove(press("Escape"), place)).toEqual({ kind: "leave" });
  expect(listMove(press("a", { metaKey: true }), place)).toEqual({ kind: "chooseAll" });
});

it("leaves the browser's own chords and every other key alone", () => {
  expect(listMove(press("j", { ctrlKey: true }), place)).toBeNull();
  expect(listMove(press("ArrowUp", { altKey: true }), place)).toBeNull();
  expect(listMove(press("q"), place)).toBeNull();
});
