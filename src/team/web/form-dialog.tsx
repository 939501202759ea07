import type { ReactNode } from "react";
import { Banner, Button, Dialog } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

interface FormDialogProps {
  /** Ties the buttons in the footer to the form. */
  id: string;
  title: string;
  doIt: string;
  isDanger?: boolean;
  isPending: boolean;
  refusal: string | undefined;
  onSubmit: (event?: { preventDefault: () => void }) => void;
  onClose: () => void;
  children: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const { id, title, doIt, isDanger, isPending, refusal, onSubmit, onClose, children } = props;
  const words = useWords("team");
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words("act.cancel")}</Button>
          <Button tone={isDanger ? "danger" : "primary"} type="submit" form={id} isPending={isPending}>
            {doIt}
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {refusal && <Banner tone="red" title={refusal} />}
        {children}
      </form>
    </Dialog>
  );
}
