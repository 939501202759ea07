import { Pencil } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { Button as KitButton } from "../kit/button.tsx";
import { useWords } from "../words.ts";

export interface Fact {
  key: string;
  label: string;
  value: ReactNode;
  /** Drawn in place of the value while editing; call `done` when it is saved or dropped. */
  edit?: (controls: { done: () => void }) => ReactNode;
  /** Where the value came from: "heard on the call of 12 Nov". */
  source?: string;
}

/** A list of what is known, edited where it stands. What is not known yet says so. */
export function Facts({
  label,
  facts,
  className,
}: {
  label: string;
  facts: readonly Fact[];
  className?: string;
}) {
  return (
    <dl aria-label={label} className={classNames("grid grid-cols-[minmax(88px,2fr)_5fr] gap-x-3", className)}>
      {facts.map((fact) => (
        <FactRow key={fact.key} fact={fact} />
      ))}
    </dl>
  );
}

function FactRow({ fact }: { fact: Fact }) {
  const words = useWords("kit");
  const [isEditing, setEditing] = useState(false);
  const isUnknown = fact.value === null || fact.value === undefined || fact.value === "";
  const shown = isUnknown ? <span className="text-faint">{words("facts.unknown")}</span> : broken(fact.value);
  return (
    <>
      <dt className="self-start py-1 text-muted">{fact.label}</dt>
      <dd className="flex min-h-7 min-w-0 flex-col justify-center">
        {isEditing && fact.edit ? (
          fact.edit({ done: () => setEditing(false) })
        ) : fact.edit ? (
          <Button
            onPress={() => setEditing(true)}
            className="group focus-ring -mx-1.5 flex min-h-7 min-w-0 items-center gap-2 rounded-md px-1.5 text-left hovered:bg-hover"
          >
            <span className="sr-only">{words("facts.edit", { label: fact.label })}: </span>
            <span className="wrap-anywhere min-w-0 py-1">{shown}</span>
            <Pencil
              aria-hidden
              size={12}
              className="shrink-0 text-faint opacity-0 group-data-focus-visible:opacity-100 group-data-hovered:opacity-100"
            />
          </Button>
        ) : (
          <span className="wrap-anywhere min-w-0 py-1 [&_time]:whitespace-normal">{shown}</span>
        )}
        {fact.source && <span className="truncate text-faint text-sm">{fact.source}</span>}
      </dd>
    </>
  );
}

/** An address too long for its column goes on after the @, not in the middle of a word. */
function broken(value: ReactNode): ReactNode {
  if (typeof value !== "string" || !value.includes("@")) return value;
  const at = value.indexOf("@") + 1;
  return [value.slice(0, at), <wbr key="at" />, value.slice(at)];
}

/** Save and cancel under an inline editor; Escape cancels, Enter in a text field submits. */
export function InlineEdit({
  onSave,
  onCancel,
  isPending,
  children,
}: {
  onSave: () => void;
  onCancel: () => void;
  isPending?: boolean;
  children: ReactNode;
}) {
  const words = useWords("kit");
  return (
    <form
      className="flex flex-col gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      {children}
      <span className="flex gap-1.5">
        <KitButton type="submit" size="sm" tone="primary" isPending={isPending ?? false}>
          {words("facts.save")}
        </KitButton>
        <KitButton size="sm" tone="ghost" onPress={onCancel}>
          {words("facts.cancel")}
        </KitButton>
      </span>
    </form>
  );
}
