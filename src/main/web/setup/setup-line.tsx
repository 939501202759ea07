import { ArrowRight, CircleCheck, CircleDashed } from "lucide-react";
import { Link } from "react-aria-components";
import { classNames } from "../../../platform/web/class-names.ts";
import { buttonShape, buttonSizes, buttonTones } from "../../../platform/web/kit/button.tsx";
import { useWords } from "../../../platform/web/words.ts";
import type { SetupStepShown } from "../../setup/setup.contract.ts";

/** One thing a workspace needs. What is done steps back; the first that waits is the one to press. */
export function SetupLine({ step, isNext }: { step: SetupStepShown; isNext: boolean }) {
  const words = useWords("setup");
  const { key, done, href } = step;
  const Mark = done ? CircleCheck : CircleDashed;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
      <Mark
        aria-hidden
        size={18}
        className={classNames("shrink-0", done ? "text-green-ink" : "text-faint")}
      />
      <div className="min-w-0 flex-1 basis-60">
        <h2 className={done ? "text-muted" : "font-medium"}>
          {words(`step.${key}.title`)}
          <span className="sr-only">, {words(done ? "done" : "open")}</span>
        </h2>
        {!done && <p className="max-w-prose text-muted">{words(`step.${key}.says`)}</p>}
        {!done && !href && <p className="text-sm text-muted">{words(`step.${key}.elsewhere`)}</p>}
      </div>
      {!done && href && (
        <Link
          href={href}
          className={classNames(
            buttonShape,
            buttonSizes.md,
            buttonTones[isNext ? "primary" : "secondary"],
            "ml-7.5 sm:ml-0",
          )}
        >
          {words(`step.${key}.act`)}
          <ArrowRight aria-hidden size={14} />
        </Link>
      )}
    </li>
  );
}
