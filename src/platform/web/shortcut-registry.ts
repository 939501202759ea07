import { pressed } from "./shortcut-keys.ts";

export interface Binding {
  keys: string;
  label: string;
  group: string;
  run: () => void;
}

const typing =
  'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"], [role="textbox"]';
/** Widgets that read letters themselves to find an entry. */
const typeahead = '[role="menu"], [role="listbox"]';
const sequenceMs = 900;

/** Which binding a key press means. Layers stack: a dialog's bindings hide those of the page below. */
export class ShortcutRegistry {
  #bindings: { binding: Binding; layer: number }[] = [];
  #layers: number[] = [0];
  #nextLayer = 1;
  #first: { keys: string; at: number } | undefined;
  #listeners = new Set<() => void>();
  #shown: Binding[] = [];
  /** Letters alone can be turned off (WCAG 2.1.4): speech input would trigger them. */
  singleKeys = true;

  reserveLayer = (): number => this.#nextLayer++;

  openLayer(layer: number): () => void {
    this.#layers.push(layer);
    this.#changed();
    return () => {
      this.#layers = this.#layers.filter((each) => each !== layer);
      this.#changed();
    };
  }

  bind(binding: Binding, layer = 0): () => void {
    const entry = { binding, layer };
    this.#bindings.push(entry);
    this.#changed();
    return () => {
      this.#bindings = this.#bindings.filter((each) => each !== entry);
      this.#changed();
    };
  }

  list = (): Binding[] => this.#shown;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const keys = pressed(event);
    const target = event.target instanceof Element ? event.target : undefined;
    const isChord = keys.includes("mod+") || keys.includes("alt+");
    if (!isChord && (target?.closest(typing) || target?.closest(typeahead) || !this.singleKeys)) return;
    const binding = this.match(keys, event.timeStamp);
    if (!binding) return;
    event.preventDefault();
    binding.run();
  }

  /** The binding of this press, remembering it as the first of two where some binding begins so. */
  match(keys: string, at: number): Binding | undefined {
    const layer = this.#layers.at(-1) ?? 0;
    const active = this.#bindings
      .filter((entry) => entry.layer === layer)
      .map((entry) => entry.binding)
      .reverse();
    const isSecond = this.#first && at - this.#first.at < sequenceMs;
    const sequence = isSecond
      ? active.find((each) => each.keys === `${this.#first?.keys} ${keys}`)
      : undefined;
    this.#first = undefined;
    if (sequence) return sequence;
    if (active.some((each) => each.keys.startsWith(`${keys} `))) this.#first = { keys, at };
    return active.find((each) => each.keys === keys);
  }

  #changed(): void {
    const newest = new Map(this.#bindings.map(({ binding }) => [binding.keys, binding]));
    this.#shown = [...newest.values()];
    for (const listener of this.#listeners) listener();
  }
}
