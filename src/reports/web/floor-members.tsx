import { Avatar, Dot, Section, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { FloorMemberView } from "../reports.contract.ts";
import { useFigureWords } from "./figure-words.ts";
import { NumberLink } from "./number-link.tsx";
import { ReportTable, td, tdEnd, th, thEnd } from "./report-table.tsx";
import { useReport } from "./use-report.ts";

const numbers = ["due", "done", "waiting"] as const;

export function FloorMembers({ members }: { members: readonly FloorMemberView[] }) {
  const words = useWords("reports");
  const onShift = members.filter((member) => member.isOnShift).length;
  return (
    <Section title={words("floor.members")} note={words("floor.onShift", { count: onShift })}>
      {members.length === 0 ? (
        <p className="text-muted">{words("floor.nobody")}</p>
      ) : (
        <ReportTable
          label={words("floor.members")}
          head={
            <>
              <th scope="col" className={th}>
                {words("scorecard.member")}
              </th>
              <th scope="col" className={`${th} max-sm:hidden`}>
                {words("floor.now")}
              </th>
              {numbers.map((key) => (
                <th key={key} scope="col" className={thEnd}>
                  {words(`floor.${key}`)}
                </th>
              ))}
            </>
          }
        >
          {members.map((member) => (
            <FloorMember key={member.id} member={member} />
          ))}
        </ReportTable>
      )}
    </Section>
  );
}

function LastDone({ did }: Pick<FloorMemberView, "did">) {
  const words = useWords("reports");
  if (!did) return <span className="text-faint">{words("floor.nothingYet")}</span>;
  const task = words(`did.${did.kind}`, { defaultValue: did.kind.replaceAll("-", " ") });
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5">
      <span>{did.personName ? `${task}, ${did.personName}` : task}</span>
      <span className="text-faint text-sm">
        <When at={did.at} />
      </span>
    </span>
  );
}

function FloorMember({ member }: { member: FloorMemberView }) {
  const words = useWords("reports");
  const say = useFigureWords();
  const { hrefOf } = useReport();
  return (
    <tr className="border-line border-b last:border-0 hover:bg-hover">
      <th scope="row" className={`${td} font-normal sm:whitespace-nowrap`}>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <Avatar
            name={member.name}
            hue={member.role as "sdr" | "market-response" | "ae"}
            size="sm"
            withName
          />
          <span className="text-muted text-sm">
            <Dot
              tone={member.isOnShift ? "green" : "neutral"}
              label={words(member.isOnShift ? "floor.atWork" : "floor.away")}
            />
          </span>
        </span>
        <span className="block text-sm sm:hidden">
          <LastDone did={member.did} />
        </span>
      </th>
      <td className={`${td} min-w-48 max-sm:hidden`}>
        <LastDone did={member.did} />
      </td>
      {numbers.map((key) => (
        <td key={key} className={tdEnd}>
          {key === "waiting" && member.role !== "ae" ? (
            <span className="text-faint">–</span>
          ) : (
            <NumberLink
              href={hrefOf({ open: `floor.${key}`, member: member.id, cell: member.name })}
              label={`${words(`floor.${key}`)}, ${member.name}: ${say.number(member[key])}`}
            >
              {say.number(member[key])}
            </NumberLink>
          )}
        </td>
      ))}
    </tr>
  );
}
