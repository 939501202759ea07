import { expect, it } from "vitest";
import { shownColumns } from "./column-choice.ts";
import { linesOf } from "./row-lines.ts";

it("puts a heading wherever the group changes and none where rows are not grouped", () => {
  const rows = [{ stage: "New" }, { stage: "New" }, { stage: "Working" }];
  expect(
    linesOf(rows, (row) => row.stage).map((line) => (line.kind === "group" ? line.label : line.index)),
  ).toEqual(["New", 0, 1, "Working", 2]);
  expect(linesOf(rows, null).map((line) => line.kind)).toEqual(["row", "row", "row"]);
});

it("shows the chosen columns in their order, keeps the first, and forgets columns that are gone", () => {
  const column = (key: string, isExtra = false) => ({ key, label: key, cell: () => null, isExtra });
  const columns = [column("person"), column("stage"), column("owner"), column("source", true)];
  expect(shownColumns(columns, null).map(({ key }) => key)).toEqual(["person", "stage", "owner"]);
  expect(shownColumns(columns, { shown: ["source", "gone", "stage"] }).map(({ key }) => key)).toEqual([
    "person",
    "source",
    "stage",
  ]);
});
