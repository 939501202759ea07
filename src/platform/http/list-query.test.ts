import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyListState, type ListState, readListState, writeListState } from "./list-query.ts";

const state: ListState = {
  find: "weber",
  filters: [
    { field: "stage", test: "is", values: ["working", "engaged"] },
    { field: "phone", test: "empty", values: [] },
  ],
  match: "any",
  sort: { column: "dueAt", descending: true },
  group: "stage",
};

it("writes a list's state in words a person can read in the address", () => {
  expect(writeListState(state)).toEqual({
    q: "weber",
    filter: "stage.is.working|engaged~phone.empty.",
    match: "any",
    sort: "-dueAt",
    group: "stage",
  });
  expect(readListState({ ...writeListState(state) })).toEqual(state);
});

it("gives a plain list a plain address", () => {
  expect(Object.values(writeListState(emptyListState)).filter((value) => value !== undefined)).toEqual([]);
});

it("starts from the list's own filters until someone changes them, and lets them be emptied", () => {
  const fresh = { ...emptyListState, filters: [{ field: "owner", test: "is" as const, values: ["me"] }] };
  expect(readListState({}, fresh).filters).toEqual(fresh.filters);
  expect(readListState({ filter: "" }, fresh).filters).toEqual([]);
});

it("carries any value through the address, separators and all", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (values) => {
      const filters = [{ field: "name", test: "is" as const, values }];
      expect(readListState({ ...writeListState({ ...emptyListState, filters }) }).filters).toEqual(filters);
    }),
  );
});

it("leaves out a filter nobody could have written", () => {
  expect(readListState({ filter: "stage.drop.x~~owner.is.me" }).filters).toEqual([
    { field: "owner", test: "is", values: ["me"] },
  ]);
});
