import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../platform/http/contract.ts";
import { call } from "../../platform/web/api.ts";
import {
  Banner,
  Button,
  ErrorState,
  PageHeader,
  Section,
  SkeletonRows,
  TextLink,
  When,
} from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { acknowledgePlan, type readPay } from "../pay.contract.ts";
import { Amounts } from "./amounts.tsx";
import { EvidenceCell } from "./evidence-cell.tsx";
import { monthName } from "./month-name.ts";
import { PayLines } from "./pay-lines.tsx";
import { payQuery } from "./pay-query.ts";
import { PlanSentence } from "./plan-sentence.tsx";
import { usePayChange } from "./use-pay-change.ts";
import { WaitingList } from "./waiting-list.tsx";

type Pay = AnswerOf<typeof readPay>;

export default function PayPage() {
  const words = useWords("pay");
  const query = useQuery(payQuery());
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  return <MyPay pay={query.data as Pay} />;
}

function MyPay({ pay }: { pay: Pay }) {
  const words = useWords("pay");
  const { member } = useSession();
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 pb-16">
      <PageHeader
        title={words("title")}
        says={pay.plan ? <PlanSentence plan={pay.plan} /> : words("noPlan")}
        actions={<TextLink href={`/pay/statements/${member.id}/${pay.month}`}>{words("thisMonth")}</TextLink>}
        className="pt-5"
      />
      <div className="flex flex-col gap-4 px-4">
        {pay.plan && !pay.plan.acknowledgedAt && <ReadPlan planId={pay.plan.id} />}
        {pay.unpriced > 0 && <Banner tone="amber" title={words("unpriced", { count: pay.unpriced })} />}
        <Sums pay={pay} />
        <Earned pay={pay} />
        <Section title={words("pending")} note={pay.waiting.length || undefined}>
          {pay.waiting.length === 0 ? (
            <p className="text-muted">{words("pendingEmpty")}</p>
          ) : (
            <WaitingList credits={pay.waiting} />
          )}
        </Section>
        <Ended pay={pay} />
        <Months pay={pay} memberId={member.id} />
      </div>
    </div>
  );
}

function ReadPlan({ planId }: { planId: string }) {
  const words = useWords("pay");
  const read = usePayChange(() => call(acknowledgePlan, { params: { planId } }), {
    said: words("plan.readDone"),
  });
  return (
    <Banner
      tone="amber"
      title={words("plan.unread")}
      actions={
        <Button isPending={read.isPending} onPress={() => read.mutate()}>
          {words("plan.read")}
        </Button>
      }
    />
  );
}

function Sums({ pay }: { pay: Pay }) {
  const words = useWords("pay");
  return (
    <dl className="grid grid-cols-2 gap-4" aria-live="polite">
      <div className="rounded-lg border border-line bg-surface p-4">
        <dt className="text-muted">{words("earnedThisMonth")}</dt>
        <dd className="num font-semibold text-2xl">
          <Amounts amounts={pay.earned} />
        </dd>
      </div>
      <div className="rounded-lg border border-line bg-surface p-4">
        <dt className="text-muted">{words("strip.pending", { count: pay.waiting.length })}</dt>
        <dd className="num text-2xl text-muted">
          <Amounts amounts={pay.pending} />
        </dd>
      </div>
    </dl>
  );
}

function Earned({ pay }: { pay: Pay }) {
  const words = useWords("pay");
  return (
    <Section title={words("earned")} note={pay.lines.length || undefined}>
      {pay.lines.length === 0 ? (
        <p className="text-muted">{words("earnedEmpty")}</p>
      ) : (
        <PayLines lines={pay.lines} label={words("earned")} />
      )}
    </Section>
  );
}

function Ended({ pay }: { pay: Pay }) {
  const words = useWords("pay");
  if (pay.ended.length === 0) return null;
  return (
    <Section title={words("ended")} note={pay.ended.length}>
      <ul className="flex flex-col divide-y divide-line">
        {pay.ended.map((credit) => (
          <li key={credit.id} className="flex flex-wrap items-start gap-x-4 py-2">
            <span className="min-w-44 flex-1">
              <EvidenceCell evidence={credit.evidence} />
            </span>
            <span className="text-muted">
              {words(`ended_${credit.why}`, { defaultValue: credit.why.replace(/-/g, " ") })}
              {" · "}
              <When at={credit.endedAt} as="day" />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Months({ pay, memberId }: { pay: Pay; memberId: string }) {
  const words = useWords("pay");
  const viewer = useViewer();
  if (pay.statements.length === 0) return null;
  return (
    <Section title={words("statements")}>
      <ul className="flex flex-col gap-1">
        {pay.statements.map(({ month, state }) => (
          <li key={month} className="flex items-center gap-3">
            <TextLink href={`/pay/statements/${memberId}/${month}`}>{monthName(month, viewer)}</TextLink>
            <span className="text-muted text-sm">{words(`state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
