import type { ReactNode } from "react";
import { Banner, Button, Dialog } from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useWords } from "../../platform/web/words.ts";

interface MeetingDialogProps {
  title: string;
  doIt: string;
  isReady: boolean;
  isPending: boolean;
  error: Error | null;
  onDo: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function MeetingDialog({
  title,
  doIt,
  isReady,
  isPending,
  error,
  onDo,
  onClose,
  children,
}: MeetingDialogProps) {
  const words = useWords("meetings");
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words("cancel")}</Button>
          <Button tone="primary" isDisabled={!isReady} isPending={isPending} onPress={onDo}>
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
