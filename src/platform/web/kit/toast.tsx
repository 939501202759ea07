import { CircleAlert, CircleCheck, X } from "lucide-react";
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useWords } from "../words.ts";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";

export interface ToastMessage {
  text: string;
  detail?: string;
  tone?: "done" | "failed";
  /** Shown for the ten seconds in which a change may be taken back. */
  undo?: () => void;
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** `toast({ text: "Lead claimed", undo })`. Failures stay until read: they may hold the only word of what to do next. */
export function toast(message: ToastMessage): () => void {
  const key = queue.add(message, message.tone === "failed" ? {} : { timeout: 10_000 });
  return () => queue.close(key);
}

/** Once, in the shell. */
export function Toasts() {
  const words = useWords("kit");
  return (
    <ToastRegion
      queue={queue}
      aria-label={words("toast.notices")}
      className="fixed right-4 bottom-20 left-4 z-50 flex flex-col gap-2 outline-none sm:bottom-4 sm:left-auto sm:w-96"
    >
      {({ toast: item }) => (
        <AriaToast
          toast={item}
          className="focus-ring animate-rise flex items-start gap-2.5 rounded-lg border border-line bg-raised py-2 pr-2 pl-3 shadow-lg"
        >
          {item.content.tone === "failed" ? (
            <CircleAlert aria-label={words("toast.failed")} size={16} className="mt-1 shrink-0 text-red" />
          ) : (
            <CircleCheck aria-label={words("toast.done")} size={16} className="mt-1 shrink-0 text-green" />
          )}
          <ToastContent className="min-w-0 flex-1 py-0.5">
            <Text slot="title" className="block font-medium">
              {item.content.text}
            </Text>
            {item.content.detail && (
              <Text slot="description" className="block text-muted text-sm">
                {item.content.detail}
              </Text>
            )}
          </ToastContent>
          {item.content.undo && (
            <Button
              size="sm"
              onPress={() => {
                item.content.undo?.();
                queue.close(item.key);
              }}
            >
              {words("act.undo")}
            </Button>
          )}
          <IconButton slot="close" icon={X} label={words("act.dismiss")} size="sm" />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
