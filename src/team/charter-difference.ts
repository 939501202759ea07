import type { Charter } from "./charter.ts";

export interface Changed {
  added: string[];
  removed: string[];
}

/** What somebody who read the old charter must learn about the new one. */
export interface CharterDifference {
  mission: { was: string; became: string } | null;
  duties: Changed;
  deliverables: Changed;
  may: Changed;
}

type Compared = Pick<Charter, "mission" | "duties" | "deliverables" | "may">;

export function charterDifference(was: Compared, became: Compared): CharterDifference {
  return {
    mission: was.mission === became.mission ? null : { was: was.mission, became: became.mission },
    duties: changed(was.duties, became.duties),
    deliverables: changed(was.deliverables, became.deliverables),
    may: changed(was.may, became.may),
  };
}

export function isSameCharter(was: Compared, became: Compared): boolean {
  // Order is meaning in duties and deliverables; rights are a set.
  return (
    was.mission === became.mission &&
    was.duties.join("\n") === became.duties.join("\n") &&
    was.deliverables.join("\n") === became.deliverables.join("\n") &&
    [...was.may].sort().join("\n") === [...became.may].sort().join("\n")
  );
}

function changed(was: readonly string[], became: readonly string[]): Changed {
  return {
    added: became.filter((line) => !was.includes(line)),
    removed: was.filter((line) => !became.includes(line)),
  };
}
