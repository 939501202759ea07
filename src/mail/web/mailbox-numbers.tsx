import type { ReactNode } from "react";
import { Meter, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { MailboxCard } from "../mail.contract.ts";

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="text-muted">{label}</dt>
      <dd className="num text-right">{children}</dd>
    </div>
  );
}

/** Sending and reading, each in its own numbers: "connected" alone would be a claim. */
export function MailboxNumbers({ mailbox }: { mailbox: MailboxCard }) {
  const words = useWords("mail");
  const { sending, reading, dailyBudget } = mailbox;
  const used = words("todayOf", { used: sending.outreachToday, budget: dailyBudget });
  return (
    <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      <div className="flex flex-col gap-2">
        <h3 className="font-semibold">{words("sending")}</h3>
        <dl className="flex flex-col gap-1">
          <Pair label={words("lastSent")}>
            {sending.lastAt ? <When at={sending.lastAt} /> : words("never")}
          </Pair>
          <Pair label={words("waitingOut")}>{sending.waiting}</Pair>
          <Pair label={words("unsure")}>{sending.unsure}</Pair>
        </dl>
        <Meter
          label={words("today")}
          value={sending.outreachToday}
          max={Math.max(dailyBudget, 1)}
          text={used}
        />
      </div>
      <div className="flex flex-col gap-2">
        <h3 className="font-semibold">{words("reading")}</h3>
        <dl className="flex flex-col gap-1">
          <Pair label={words("lastRead")}>
            {reading.lastAt ? <When at={reading.lastAt} /> : words("never")}
          </Pair>
          <Pair label={words("waitingIn")}>{reading.waiting}</Pair>
        </dl>
        <Met met={reading.met} />
      </div>
    </div>
  );
}

function Met({ met }: { met: Record<string, number> }) {
  const words = useWords("mail");
  const rows = Object.entries(met);
  if (rows.length === 0) return <p className="text-muted text-sm">{words("metNone")}</p>;
  return (
    <div>
      <h4 className="text-muted text-sm">{words("met")}</h4>
      <ul className="text-sm">
        {rows.map(([verdict, count]) => (
          <li key={verdict}>
            <span className="num">{count}</span> {words(`verdict.${verdict}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
