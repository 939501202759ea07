export type ListMove =
  | { kind: "go"; to: number; extend: boolean }
  | { kind: "choose" | "chooseAll" | "peek" | "open" | "leave" };

interface ListPlace {
  active: number;
  count: number;
  pageRows: number;
}

interface KeyPress {
  key: string;
  shiftKey: boolean;
  metaKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
}

/** What a key means on a list. J and K move, X chooses, Shift carries the choice along, Space peeks, Enter opens. */
export function listMove(press: KeyPress, { active, count, pageRows }: ListPlace): ListMove | null {
  const go = (to: number): ListMove => ({
    kind: "go",
    to: Math.max(0, Math.min(count - 1, to)),
    extend: press.shiftKey,
  });
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.altKey) return null;
  if (press.metaKey || press.ctrlKey) return key === "a" ? { kind: "chooseAll" } : null;
  switch (key) {
    case "j":
    case "ArrowDown":
      return go(active + 1);
    case "k":
    case "ArrowUp":
      return go(active - 1);
    case "PageDown":
      return go(active + pageRows);
    case "PageUp":
      return go(active - pageRows);
    case "Home":
      return go(0);
    case "End":
      return go(count - 1);
    case "x":
      return { kind: "choose" };
    case " ":
      return { kind: "peek" };
    case "Enter":
      return { kind: "open" };
    case "Escape":
      return { kind: "leave" };
    default:
      return null;
  }
}
