import { Dialog } from "../kit/dialog.tsx";
import { Kbd } from "../kit/kbd.tsx";
import type { Binding } from "../shortcut-registry.ts";
import { useWords } from "../words.ts";

/** `?`: every key that works on this page, by heading. */
export function ShortcutSheet({
  bindings,
  isOpen,
  onClose,
}: {
  bindings: readonly Binding[];
  isOpen: boolean;
  onClose: () => void;
}) {
  const words = useWords("kit");
  const groups = Object.entries(
    Object.groupBy(bindings, (binding) => binding.group || words("shortcuts.everywhere")),
  );
  return (
    <Dialog title={words("shortcuts.title")} isOpen={isOpen} onClose={onClose} size="lg">
      <div className="columns-1 gap-8 sm:columns-2">
        {groups.map(([group, ofGroup = []]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 font-semibold">{group}</h3>
            <dl>
              {ofGroup.map((binding) => (
                <div
                  key={binding.keys}
                  className="flex min-h-7 items-center justify-between gap-4 border-line border-b"
                >
                  <dt className="text-muted">{binding.label}</dt>
                  <dd>
                    <Kbd keys={binding.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="mt-2 text-faint text-sm">{words("shortcuts.lists")}</p>
    </Dialog>
  );
}
