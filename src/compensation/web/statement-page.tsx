import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Download, Printer } from "lucide-react";
import { call } from "../../platform/web/api.ts";
import {
  Badge,
  Banner,
  Button,
  ErrorState,
  Money,
  PageHeader,
  Section,
  SkeletonRows,
  TextLink,
  When,
} from "../../platform/web/kit.ts";
import type { Problem } from "../../platform/web/problem.ts";
import { useCan, useSession } from "../../platform/web/session.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { approveStatement, lockStatement, type StatementView } from "../pay.contract.ts";
import { monthName } from "./month-name.ts";
import { PayLines } from "./pay-lines.tsx";
import { statementQuery } from "./pay-query.ts";
import { ReverseButton } from "./reverse-button.tsx";
import { usePayChange } from "./use-pay-change.ts";
import { WaitingList } from "./waiting-list.tsx";

/** A member's month, printable: what it opened and closed with, and each line with its evidence. */
export default function StatementPage() {
  const words = useWords("pay");
  const { memberId = "", month = "" } = useParams({ strict: false }) as { memberId?: string; month?: string };
  const query = useQuery(statementQuery(memberId, month));
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  return <Statement statement={query.data as StatementView} />;
}

function Statement({ statement }: { statement: StatementView }) {
  const words = useWords("pay");
  const viewer = useViewer();
  const { member, month, state, lines, waiting } = statement;
  const mayCorrect = useCan("pay.statements");
  const { member: me } = useSession();
  const isOwn = me.id === member.id;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 pb-16">
      <PageHeader
        title={words("statement.title", { name: member.name, month: monthName(month, viewer) })}
        note={<Badge tone={state === "locked" ? "green" : "neutral"}>{words(`state.${state}`)}</Badge>}
        actions={<Actions statement={statement} isOwn={isOwn} />}
        className="pt-5"
      />
      <div className="flex flex-col gap-4 px-4">
        <Balances statement={statement} />
        <Section title={words("statement.lines")} note={lines.length || undefined}>
          {lines.length === 0 ? (
            <p className="text-muted">{words("statement.none")}</p>
          ) : (
            <PayLines
              lines={lines}
              label={words("statement.lines")}
              {...(mayCorrect && !isOwn ? { act: (line) => <ReverseButton line={line} /> } : {})}
            />
          )}
        </Section>
        {waiting.length > 0 && (
          <Section title={words("pending")} note={waiting.length}>
            <WaitingList credits={waiting} />
          </Section>
        )}
        <Seal statement={statement} />
      </div>
    </div>
  );
}

function Actions({ statement, isOwn }: { statement: StatementView; isOwn: boolean }) {
  const words = useWords("pay");
  const mayDecide = useCan("pay.statements") && !isOwn;
  const { member, month, state, sha256, monthOver } = statement;
  const params = { memberId: member.id, month };
  const approve = usePayChange(() => call(approveStatement, { params, body: { sha256 } }), {
    said: words("statement.approved"),
    quiet: true,
  });
  const lock = usePayChange(() => call(lockStatement, { params }), {
    said: words("statement.locked"),
    quiet: true,
  });
  const refusal = (approve.error ?? lock.error) as Problem | null;
  return (
    <span className="flex flex-wrap items-center gap-2 print:hidden">
      <TextLink href={`/api/v1/pay-statements/${member.id}/${month}/bytes`}>
        <Download aria-hidden size={14} className="mr-1 inline" />
        {words("statement.bytes")}
      </TextLink>
      <Button icon={Printer} onPress={() => window.print()}>
        {words("statement.print")}
      </Button>
      {mayDecide && state === "open" && monthOver && (
        <Button tone="primary" isPending={approve.isPending} onPress={() => approve.mutate()}>
          {words("statement.approve")}
        </Button>
      )}
      {mayDecide && state === "approved" && (
        <Button tone="primary" isPending={lock.isPending} onPress={() => lock.mutate()}>
          {words("statement.lock")}
        </Button>
      )}
      {refusal && <Banner tone="red" title={refusal.title} />}
    </span>
  );
}

function Balances({ statement }: { statement: StatementView }) {
  const words = useWords("pay");
  if (statement.balances.length === 0) return null;
  return (
    <table aria-label={words("statement.balances")} className="w-full text-right">
      <thead className="text-muted text-sm">
        <tr className="border-line border-b">
          <th className="py-1.5 text-left font-medium">{words("statement.currency")}</th>
          {(["opening", "change", "closing"] as const).map((key) => (
            <th key={key} className="py-1.5 font-medium">
              {words(`statement.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statement.balances.map(({ currency, opening, change, closing }) => (
          <tr key={currency} className="border-line border-b">
            <td className="py-2 text-left">{currency}</td>
            <td>
              <Money amountMinor={opening} currency={currency} />
            </td>
            <td>
              <Money amountMinor={change} currency={currency} />
            </td>
            <td className="font-semibold">
              <Money amountMinor={closing} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who answers for it, and the hash anybody can check the bytes with. */
function Seal({ statement }: { statement: StatementView }) {
  const words = useWords("pay");
  const { approved, locked, sha256 } = statement;
  return (
    <div className="flex flex-col gap-1 text-muted text-sm">
      {approved && (
        <p>
          {words("statement.approvedBy", { name: approved.byName })} <When at={approved.at} as="full" />
        </p>
      )}
      {locked && (
        <p>
          {words("statement.lockedBy", { name: locked.byName })} <When at={locked.at} as="full" />
        </p>
      )}
      <p className="break-all font-mono text-xs">{words("statement.sha256", { sha256 })}</p>
    </div>
  );
}
