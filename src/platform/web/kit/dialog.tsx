import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { classNames } from "../class-names.ts";
import { ShortcutLayer } from "../shortcuts.ts";
import { useWords } from "../words.ts";
import { IconButton } from "./icon-button.tsx";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the one that does it last. */
  actions?: ReactNode;
  size?: "sm" | "md" | "lg";
  /** For a choice that must be made: no close button, no Escape. */
  isAlert?: boolean;
}

const widths = { sm: "max-w-sm", md: "max-w-lg", lg: "max-w-3xl" };

export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = "md",
  isAlert = false,
}: DialogProps) {
  const words = useWords("kit");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isAlert}
      isKeyboardDismissDisabled={isAlert}
      className="entering:animate-fade fixed inset-0 z-40 flex items-end justify-center bg-scrim sm:items-start sm:p-6 sm:pt-[12vh]"
    >
      <Modal className={classNames("entering:animate-rise w-full", widths[size])}>
        <AriaDialog
          role={isAlert ? "alertdialog" : "dialog"}
          className="flex max-h-[88vh] flex-col rounded-t-xl border border-line bg-raised shadow-lg outline-none sm:max-h-[76vh] sm:rounded-xl"
        >
          <ShortcutLayer>
            <header className="flex items-center justify-between gap-3 px-5 pt-4 pb-2">
              <Heading slot="title" className="font-semibold text-lg">
                {title}
              </Heading>
              {!isAlert && (
                <IconButton slot="close" icon={X} label={words("act.close")} shortcut="Escape" size="sm" />
              )}
            </header>
            <div
              // What is only read is scrolled by keyboard too (WCAG 2.1.1).
              {...(actions ? {} : { tabIndex: 0 })}
              className="scroll-quiet focus-ring min-h-0 flex-1 overflow-auto px-5 pt-1 pb-5"
            >
              {children}
            </div>
            {actions && (
              <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">
                {actions}
              </footer>
            )}
          </ShortcutLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
