const apple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

const caps: Record<string, string> = {
  mod: apple ? "⌘" : "Ctrl",
  shift: apple ? "⇧" : "Shift",
  alt: apple ? "⌥" : "Alt",
  enter: "↵",
  escape: "Esc",
  space: "Space",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};

/** "mod+k" → ["⌘", "K"]; "g l" → ["G", "L"]. */
export const keyCaps = (keys: string): string[] =>
  keys.split(/[ +]/).map((key) => caps[key.toLowerCase()] ?? key.toUpperCase());

/** The written form of one key press: "mod+shift+k", "?", "enter". Shift is named only beside letters and named keys. */
export function pressed(event: KeyboardEvent): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  const parts = [
    (event.metaKey || event.ctrlKey) && "mod",
    event.altKey && "alt",
    event.shiftKey && (key.length > 1 || /[a-z]/.test(key)) && "shift",
    key,
  ];
  return parts.filter(Boolean).join("+");
}
