import { GripVertical } from "lucide-react";
import { Button } from "react-aria-components";

/** Where the keyboard lifts a card; the pointer may take the card anywhere. */
export function DragHandle({ label }: { label: string }) {
  return (
    <Button
      slot="drag"
      aria-label={label}
      className="focus-ring absolute top-1.5 right-1 flex h-6 w-6 items-center justify-center rounded-sm text-faint opacity-0 data-focus-visible:opacity-100 group-data-hovered:opacity-100 group-data-focus-visible:opacity-100"
    >
      <GripVertical aria-hidden size={13} />
    </Button>
  );
}
