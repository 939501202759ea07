import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { ShortcutLayer } from "../shortcuts.ts";
import { useWords } from "../words.ts";
import { IconButton } from "./icon-button.tsx";

interface DrawerProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
}

/** Modal, from the right; the whole screen on a phone. For a look that must not lose the list, use Peek. */
export function Drawer({ title, isOpen, onClose, children, actions }: DrawerProps) {
  const words = useWords("kit");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="entering:animate-fade fixed inset-0 z-40 bg-scrim"
    >
      <Modal className="entering:animate-slide-in fixed inset-y-0 right-0 w-full sm:w-[480px]">
        <Dialog className="flex h-full flex-col border-line bg-raised shadow-lg outline-none sm:border-l">
          <ShortcutLayer>
            <header className="flex items-center justify-between gap-3 border-line border-b px-5 py-3">
              <Heading slot="title" className="truncate font-semibold text-lg">
                {title}
              </Heading>
              <IconButton slot="close" icon={X} label={words("act.close")} shortcut="Escape" />
            </header>
            <div className="scroll-quiet min-h-0 flex-1 overflow-auto p-5">{children}</div>
            {actions && (
              <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">
                {actions}
              </footer>
            )}
          </ShortcutLayer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
