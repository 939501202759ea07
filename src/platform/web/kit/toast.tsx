import { CircleAlert, CircleCheck, X } from "lucide-react";
import { type ComponentProps, useCallback, useState } from "react";
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useShortcut } from "../shortcuts.ts";
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

type QueuedToast = ComponentProps<typeof AriaToast<ToastMessage>>["toast"];

const DONE_MS = 5_000;
const UNDO_MS = 10_000;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });
/** What an equal notice would replace: the last plain success, and each failure by its text. */
const replaceable = new Map<string, string>();

/** `toast({ text: "Lead claimed", undo })`. Failures stay until read: they may hold the only word of what to do next. */
export function toast(message: ToastMessage): () => void {
  const { tone, text, undo } = message;
  const kind = tone === "failed" ? `failed ${text}` : undo ? null : "done";
  const timeout = tone === "failed" ? {} : { timeout: undo ? UNDO_MS : DONE_MS };
  const before = kind && replaceable.get(kind);
  if (before) queue.close(before);
  const key = queue.add(message, timeout);
  if (kind) replaceable.set(kind, key);
  return () => queue.close(key);
}

/** Once, in the shell, below the page: the page gives up the room notices take, so that none ever lies on a control. */
export function Toasts() {
  const words = useWords("kit");
  const [height, setHeight] = useState(0);
  const measured = useCallback((region: HTMLDivElement | null) => {
    if (!region) return;
    const observer = new ResizeObserver(() => setHeight(region.offsetHeight));
    observer.observe(region);
    return () => {
      observer.disconnect();
      setHeight(0);
    };
  }, []);
  return (
    <>
      <div aria-hidden style={{ height }} className="shrink-0" />
      <ToastRegion
        ref={measured}
        queue={queue}
        aria-label={words("toast.notices")}
        className="fixed inset-x-0 bottom-[calc(3.5rem+1px+env(safe-area-inset-bottom))] z-50 flex flex-col gap-2 p-2 outline-none sm:bottom-0 sm:left-auto sm:w-[26rem] sm:pr-4 sm:pb-3"
      >
        {({ toast: item }) => <Notice item={item} />}
      </ToastRegion>
    </>
  );
}

function Notice({ item }: { item: QueuedToast }) {
  const words = useWords("kit");
  const { content, key } = item;
  const dismiss = () => queue.close(key);
  useShortcut({ keys: "escape", label: words("act.dismiss"), group: words("toast.notices"), run: dismiss });
  return (
    <AriaToast
      toast={item}
      className="focus-ring animate-rise flex items-start gap-2.5 rounded-lg border border-line bg-raised py-1.5 pr-2 pl-3 shadow-md"
    >
      {content.tone === "failed" ? (
        <CircleAlert aria-label={words("toast.failed")} size={16} className="mt-1 shrink-0 text-red" />
      ) : (
        <CircleCheck aria-label={words("toast.done")} size={16} className="mt-1 shrink-0 text-green" />
      )}
      <ToastContent className="min-w-0 flex-1 py-0.5">
        <Text slot="title" className="block font-medium">
          {content.text}
        </Text>
        {content.detail && (
          <Text slot="description" className="block text-muted text-sm">
            {content.detail}
          </Text>
        )}
      </ToastContent>
      {content.undo && (
        <Button
          size="sm"
          onPress={() => {
            content.undo?.();
            dismiss();
          }}
        >
          {words("act.undo")}
        </Button>
      )}
      <IconButton slot="close" icon={X} label={words("act.dismiss")} size="sm" />
    </AriaToast>
  );
}
