import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from "react";
import { useWords } from "../words.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Refusal } from "./refusal.tsx";

interface FormDialogProps {
  title: string;
  /** On the button that does it; none where nothing can be done. */
  action: string | undefined;
  /** False while something that is needed is missing. */
  isReady?: boolean;
  isPending?: boolean;
  isDanger?: boolean;
  /** Why it was not done; refusals of one field stand beside that field instead. */
  refusal?: Error | string | null | undefined;
  size?: "sm" | "md" | "lg";
  onSubmit: (event: FormEvent) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A question in a dialog: fields, cancel, and the one button that does it; Enter presses it, from a text area ⌘Enter. */
export function FormDialog(props: FormDialogProps) {
  const { title, action, isReady = true, isPending = false, isDanger = false, size, onClose } = props;
  const words = useWords("kit");
  const form = useId();
  const go = (event: FormEvent) => {
    event.preventDefault();
    // React hands events of a dialog to the form it was opened from as well.
    event.stopPropagation();
    if (action && isReady && !isPending) props.onSubmit(event);
  };
  return (
    <Dialog
      title={title}
      isOpen
      size={size}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words(action ? "act.cancel" : "act.close")}</Button>
          {action && (
            <Button
              type="submit"
              form={form}
              tone={isDanger ? "danger" : "primary"}
              isDisabled={!isReady}
              isPending={isPending}
            >
              {action}
            </Button>
          )}
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={go}
        onKeyDown={submitOnModifiedEnter}
      >
        <Refusal of={props.refusal} />
        {props.children}
      </form>
    </Dialog>
  );
}

function submitOnModifiedEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
}
