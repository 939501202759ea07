import { describe, expect, test } from "vitest";
import { judge } from "./take-over.ts";

const cluster = "/srv/frontline/postgres/cluster";
const ours = `/opt/bin/postgres -D ${cluster} -c cluster_name=frontline_4711 -c port=5555`;

describe("what a pid file left in the data folder means", () => {
  test("a server whose maker still holds it is another instance", () => {
    expect(judge({ parent: 4711, command: ours }, cluster)).toBe("in use");
  });
  test("a server handed to init after its maker died is an orphan", () => {
    expect(judge({ parent: 1, command: ours }, cluster)).toBe("orphan");
  });
  test("a server an administrator started by hand is left alone", () => {
    expect(judge({ parent: 1, command: `/usr/bin/postgres -D ${cluster}` }, cluster)).toBe("in use");
  });
  test("a number that now belongs to another program is litter", () => {
    expect(judge({ parent: 1, command: "/usr/bin/vim notes.txt" }, cluster)).toBe("litter");
    expect(judge({ parent: 4711, command: ours.replace("/srv/", "/other/") }, cluster)).toBe("litter");
  });
  test("a number nobody has is litter", () => {
    expect(judge(null, cluster)).toBe("litter");
  });
});
