import type { ReactNode } from "react";
import { Banner, Button, Dialog } from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";

interface RoomDialogProps {
  title: string;
  doIt: string;
  isReady?: boolean;
  size?: "md" | "lg";
  change: { isPending: boolean; error: Error | null; mutate: (input: undefined) => void };
  onClose: () => void;
  children: ReactNode;
}

/** A form over the room: shows its own refusal, does it with Enter's button last. */
export function RoomDialog({
  title,
  doIt,
  isReady = true,
  size = "md",
  change,
  onClose,
  children,
}: RoomDialogProps) {
  const words = useWords("coaching");
  const { error } = change;
  return (
    <Dialog
      title={title}
      isOpen
      size={size}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button
            tone="primary"
            isDisabled={!isReady}
            isPending={change.isPending}
            onPress={() => change.mutate(undefined)}
          >
            {doIt}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {error && <Banner tone="red" title={error instanceof Problem ? error.title : error.message} />}
        {children}
      </div>
    </Dialog>
  );
}
