import { useQuery } from "@tanstack/react-query";
import { ErrorState, SkeletonRows, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { ThreadMail } from "../mail.contract.ts";
import { threadQuery } from "./mail-query.ts";
import { MeaningBadge } from "./meaning-badge.tsx";

/** A conversation, oldest first: the new words of each mail, what it quotes folded away. */
export function MailThread({ threadId }: { threadId: string }) {
  const words = useWords("mail");
  const { data, error, refetch } = useQuery(threadQuery(threadId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows label={words("compose.loading")} />;
  return (
    <ol aria-label={words("compose.thread")} className="flex flex-col gap-3">
      {data.rows.map((mail) => (
        <Mail key={mail.id} mail={mail} />
      ))}
    </ol>
  );
}

function Mail({ mail }: { mail: ThreadMail }) {
  const words = useWords("mail");
  const isOurs = mail.direction === "out";
  const shown = mail.newText ?? mail.text ?? "";
  const hasMore = (mail.text ?? "").trim().length > shown.trim().length;
  return (
    <li className={`rounded-lg border border-line p-3 ${isOurs ? "bg-sunken" : "bg-surface"}`}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">{isOurs ? words("ownMail") : mail.from}</span>
        <span className="text-muted">
          <When at={mail.at} />
        </span>
        <MeaningBadge meaning={mail.meaning} />
      </p>
      <p className="whitespace-pre-wrap break-words">{shown}</p>
      {(hasMore || mail.html) && (
        <details className="mt-1 text-sm">
          <summary className="w-fit cursor-pointer text-muted">{words("compose.whole")}</summary>
          {mail.html ? (
            // Sanitised on the server, and shown where nothing may run, load or reach the page.
            <iframe
              title={mail.subject}
              sandbox=""
              srcDoc={mail.html}
              className="mt-2 h-64 w-full rounded border border-line bg-white"
            />
          ) : (
            <p className="mt-2 whitespace-pre-wrap break-words text-muted">{mail.text}</p>
          )}
        </details>
      )}
    </li>
  );
}
