import { Focusable } from "react-aria-components";
import { classNames } from "../../platform/web/class-names.ts";
import { Tooltip } from "../../platform/web/kit/tooltip.tsx";
import { useLiveState } from "../../platform/web/push.ts";
import { useWords } from "../../platform/web/words.ts";

/** Whether what is on the screen is kept true. */
export function LiveDot() {
  const words = useWords("shell");
  const state = useLiveState();
  const text = words(`live.${state}`);
  return (
    <Tooltip text={text}>
      <Focusable>
        <span
          role="img"
          aria-label={text}
          className="focus-ring flex size-6 items-center justify-center rounded-full"
        >
          <span
            className={classNames(
              "size-2 rounded-full",
              state === "live" ? "bg-green" : "border-2 border-amber",
            )}
          />
        </span>
      </Focusable>
    </Tooltip>
  );
}
