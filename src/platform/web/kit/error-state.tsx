import { CircleAlert } from "lucide-react";
import { Problem } from "../problem.ts";
import { useWords } from "../words.ts";
import { Button } from "./button.tsx";
import { ForbiddenState } from "./forbidden-state.tsx";
import { linkShape } from "./text-link.tsx";

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  isPage?: boolean;
}

/** Names the rule that was met, the field it concerns and the way to fix it, as the server's problem says them. */
export function ErrorState({ error, onRetry, isPage }: ErrorStateProps) {
  const Heading = isPage ? "h1" : "h2";
  const words = useWords("kit");
  if (error instanceof Problem && error.status === 403)
    return <ForbiddenState problem={error} isPage={isPage} />;
  const problem = error instanceof Problem ? error : undefined;
  // What is not there is no fault of the page, and trying again does not bring it.
  const isMissing = problem?.status === 404;
  const says = problem?.detail ?? (isMissing ? undefined : words("error.unexpected"));
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-14 text-center">
      <span className="mb-2 flex size-10 items-center justify-center rounded-lg border border-red-line bg-red-soft text-red-ink">
        <CircleAlert aria-hidden size={19} strokeWidth={1.7} />
      </span>
      <Heading className="font-semibold text-lg">{problem?.title ?? words("error.title")}</Heading>
      {says && <p className="text-balance text-muted">{says}</p>}
      {problem?.field && (
        <p className="text-faint text-sm">{words("error.field", { field: problem.field })}</p>
      )}
      {problem?.code && <p className="text-faint text-sm">{words("error.code", { code: problem.code })}</p>}
      <div className="mt-3 flex flex-wrap items-center justify-center gap-3">
        {onRetry && !isMissing && <Button onPress={onRetry}>{words("error.retry")}</Button>}
        {problem?.fix && (
          <a href={problem.fix.href} className={linkShape}>
            {problem.fix.label}
          </a>
        )}
      </div>
    </div>
  );
}
