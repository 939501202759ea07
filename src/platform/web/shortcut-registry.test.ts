import { expect, it } from "vitest";
import { ShortcutRegistry } from "./shortcut-registry.ts";

const bound = (keys: string, ran: string[], name = keys) => ({
  keys,
  label: name,
  group: "",
  run: () => ran.push(name),
});

it("finds the newest binding of a key", () => {
  const registry = new ShortcutRegistry();
  const ran: string[] = [];
  registry.bind(bound("n", ran, "new lead"));
  const release = registry.bind(bound("n", ran, "note"));
  registry.match("n", 0)?.run();
  release();
  registry.match("n", 1)?.run();
  expect(ran).toEqual(["note", "new lead"]);
});

it("reads two presses as one shortcut while they are quick", () => {
  const registry = new ShortcutRegistry();
  registry.bind(bound("g l", []));
  registry.bind(bound("l", []));
  expect(registry.match("g", 0)).toBeUndefined();
  expect(registry.match("l", 500)?.keys).toBe("g l");
  expect(registry.match("g", 1000)).toBeUndefined();
  expect(registry.match("l", 3000)?.keys).toBe("l");
});

it("silences the page while a dialog is open, and gives it back", () => {
  const registry = new ShortcutRegistry();
  registry.bind(bound("1", [], "outcome"));
  const layer = registry.reserveLayer();
  const close = registry.openLayer(layer);
  registry.bind(bound("enter", [], "confirm"), layer);
  expect(registry.match("1", 0)).toBeUndefined();
  expect(registry.match("enter", 1)?.label).toBe("confirm");
  close();
  expect(registry.match("1", 2)?.label).toBe("outcome");
  expect(registry.match("enter", 3)).toBeUndefined();
});

it("lists what can be pressed, each key once", () => {
  const registry = new ShortcutRegistry();
  const heard: number[] = [];
  registry.subscribe(() => heard.push(registry.list().length));
  registry.bind(bound("n", [], "new lead"));
  registry.bind(bound("n", [], "note"));
  expect(registry.list().map(({ label }) => label)).toEqual(["note"]);
  expect(heard).toEqual([1, 1]);
});
