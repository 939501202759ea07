import { type ReactNode, useId } from "react";
import { Banner, Button, Dialog } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

interface FormDialogProps {
  title: string;
  /** On the button that does it. */
  action: string;
  isDanger?: boolean;
  isPending: boolean;
  refusal: string | undefined;
  onSubmit: (event: { preventDefault: () => void }) => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question in a dialog: fields, the refusal of no field, cancel and the button that does it. */
export function FormDialog(props: FormDialogProps) {
  const words = useWords("contacts");
  const form = useId();
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{words("create.cancel")}</Button>
          <Button
            type="submit"
            form={form}
            tone={props.isDanger ? "danger" : "primary"}
            isPending={props.isPending}
          >
            {props.action}
          </Button>
        </>
      }
    >
      <form id={form} noValidate className="flex flex-col gap-3" onSubmit={props.onSubmit}>
        {props.refusal && <Banner tone="red" title={props.refusal} />}
        {props.children}
      </form>
    </Dialog>
  );
}
