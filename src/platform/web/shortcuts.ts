import {
  createContext,
  createElement,
  type ReactNode,
  use,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { ShortcutRegistry } from "./shortcut-registry.ts";

export const ShortcutsContext = createContext(new ShortcutRegistry());
const LayerContext = createContext(0);

export interface Shortcut {
  /** "c", "mod+k", "shift+a", or two presses: "g l". */
  keys: string;
  /** What it does, shown in the palette and on the `?` page. */
  label: string;
  /** Heading on the `?` page: "Lists", "This lead". */
  group?: string;
  run: () => void;
  isDisabled?: boolean;
}

/** Binds while the component is mounted; the newest binding of a key wins. Typing in a field never triggers one without `mod`. */
export function useShortcut(shortcut: Shortcut): void {
  const registry = use(ShortcutsContext);
  const layer = use(LayerContext);
  const latest = useRef(shortcut);
  latest.current = shortcut;
  const { keys, label, group, isDisabled } = shortcut;
  useEffect(() => {
    if (isDisabled) return;
    return registry.bind({ keys, label, group: group ?? "", run: () => latest.current.run() }, layer);
  }, [registry, layer, keys, label, group, isDisabled]);
}

/** Shortcuts bound inside are the only ones to fire while it is mounted: a dialog silences the page below. */
export function ShortcutLayer({ children }: { children: ReactNode }) {
  const registry = use(ShortcutsContext);
  const [layer] = useState(() => registry.reserveLayer());
  useEffect(() => registry.openLayer(layer), [registry, layer]);
  return createElement(LayerContext, { value: layer }, children);
}

/** Once, in the shell. */
export function useShortcutKeys(): void {
  const registry = use(ShortcutsContext);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => registry.press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [registry]);
}

export function useShortcutList() {
  const registry = use(ShortcutsContext);
  return useSyncExternalStore(registry.subscribe, registry.list);
}
