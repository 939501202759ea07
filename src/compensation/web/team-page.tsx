import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Users } from "lucide-react";
import { useState } from "react";
import type { AnswerOf } from "../../platform/http/contract.ts";
import {
  Avatar,
  Badge,
  EmptyState,
  ErrorState,
  IconButton,
  PageHeader,
  SkeletonRows,
  TextLink,
} from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { monthAfter, monthBefore } from "../months.ts";
import type { readTeamPay } from "../pay.contract.ts";
import { AdjustButton } from "./adjust-button.tsx";
import { Amounts } from "./amounts.tsx";
import { monthName } from "./month-name.ts";
import { teamPayQuery } from "./pay-query.ts";

type Row = AnswerOf<typeof readTeamPay>["rows"][number];

/** A month of everybody's pay: who earned what, what is pending, and how far each statement is. */
export default function TeamPayPage() {
  const words = useWords("pay");
  const viewer = useViewer();
  const [asked, setAsked] = useState<string>();
  const query = useQuery(teamPayQuery(asked));
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const { month, rows } = query.data!;
  return (
    <div className="mx-auto flex max-w-5xl flex-col pb-16">
      <PageHeader
        title={words("team.title")}
        note={monthName(month, viewer)}
        actions={
          <>
            <IconButton
              icon={ChevronLeft}
              label={words("team.before")}
              onPress={() => setAsked(monthBefore(month))}
            />
            <IconButton
              icon={ChevronRight}
              label={words("team.after")}
              onPress={() => setAsked(monthAfter(month))}
            />
          </>
        }
        className="pt-5"
      />
      {rows.length === 0 ? (
        <EmptyState icon={Users} title={words("team.empty")}>
          {words("team.emptyNext")}
        </EmptyState>
      ) : (
        <TeamTable rows={rows} month={month} />
      )}
    </div>
  );
}

function TeamTable({ rows, month }: { rows: readonly Row[]; month: string }) {
  const words = useWords("pay");
  const mayAdjust = useCan("pay.statements");
  return (
    <div className="relative overflow-x-auto px-4">
      <table aria-label={words("team.title")} className="w-full min-w-xl text-left">
        <thead className="text-muted text-sm">
          <tr className="border-line border-b">
            <th className="py-1.5 font-medium">{words("team.member")}</th>
            <th className="py-1.5 text-right font-medium">{words("team.assists")}</th>
            <th className="py-1.5 text-right font-medium">{words("team.earned")}</th>
            <th className="py-1.5 text-right font-medium">{words("team.pending")}</th>
            <th className="py-1.5 pl-4 font-medium">{words("team.statement")}</th>
            {mayAdjust && <th className="sr-only">{words("line.act")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ member, assists, earned, pending, waiting, statement }) => (
            <tr key={member.id} className="border-line border-b">
              <td className="py-2">
                <Avatar
                  name={member.name}
                  hue={member.role === "sdr" ? "sdr" : "market-response"}
                  size="sm"
                  withName
                />
              </td>
              <td className="num text-right">{assists}</td>
              <td className="text-right">
                <Amounts amounts={earned} />
              </td>
              <td className="text-right text-muted">
                <Amounts amounts={pending} /> <span className="num text-sm">({waiting})</span>
              </td>
              <td className="pl-4">
                <TextLink href={`/pay/statements/${member.id}/${month}`}>
                  <Badge tone={statement?.state === "locked" ? "green" : "neutral"}>
                    {words(`state.${statement?.state ?? "open"}`)}
                  </Badge>
                </TextLink>
              </td>
              {mayAdjust && (
                <td className="text-right">
                  <AdjustButton member={member} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
