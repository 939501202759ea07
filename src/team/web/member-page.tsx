import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { formatDay } from "../../platform/web/format.ts";
import {
  Avatar,
  Badge,
  ErrorState,
  Facts,
  PageHeader,
  Section,
  SkeletonRows,
  When,
} from "../../platform/web/kit.ts";
import { useCan, useSession } from "../../platform/web/session.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { MemberCard } from "../members.contract.ts";
import { ExceptionBadge } from "./exception-badge.tsx";
import { ExceptionList } from "./exception-list.tsx";
import { HoursSection } from "./hours-section.tsx";
import { LeaveList } from "./leave-list.tsx";
import { MemberActions } from "./member-actions.tsx";
import { memberQuery } from "./queries.ts";
import { hueOfRole } from "./roles.ts";
import { TeamChoice } from "./team-choice.tsx";

export default function MemberPage() {
  const words = useWords("team");
  const { memberId } = useParams({ strict: false }) as { memberId: string };
  const member = useQuery(memberQuery(memberId));
  if (member.isPending) return <SkeletonRows label={words("people.title")} />;
  if (member.error) return <ErrorState error={member.error} onRetry={() => void member.refetch()} isPage />;
  return <Member member={member.data} />;
}

function Member({ member }: { member: MemberCard }) {
  const words = useWords("team");
  const { member: me } = useSession();
  const mayManage = useCan("team.manage") && me.id !== member.id && member.leftAt === null;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 pb-16">
      <PageHeader
        className="pt-6"
        title={member.name}
        note={<Avatar name={member.name} hue={hueOfRole(member.role)} />}
        says={
          <span className="flex flex-wrap items-center gap-1.5">
            {member.role ? words(`role.${member.role}`) : words("people.noRole")}
            {member.exceptions.map((exception) => (
              <ExceptionBadge key={exception.role} exception={exception} />
            ))}
            {member.isAway && <Badge>{words("people.away")}</Badge>}
            {member.leftAt && <Badge>{words("people.hasLeft")}</Badge>}
          </span>
        }
        actions={mayManage && <MemberActions member={member} />}
      />
      <div className="grid items-start gap-4 px-4 md:grid-cols-2">
        <div className="flex flex-col gap-4">
          <Section title={words("member.about")}>
            <MemberFacts member={member} mayManage={mayManage} />
          </Section>
          <HoursSection member={member} />
        </div>
        <div className="flex flex-col gap-4">
          <RoleHistory member={member} />
          <ExceptionList member={member} mayManage={mayManage} />
          <LeaveList member={member} />
        </div>
      </div>
    </div>
  );
}

function MemberFacts({ member, mayManage }: { member: MemberCard; mayManage: boolean }) {
  const words = useWords("team");
  const { charter } = member;
  const read = charter?.acknowledgedAt ? (
    <span>
      {words("member.charterRead", { version: charter.version })} <When at={charter.acknowledgedAt} />
    </span>
  ) : (
    charter && <Badge tone="amber">{words("member.charterUnread", { version: charter.version })}</Badge>
  );
  return (
    <Facts
      label={words("member.about")}
      facts={[
        { key: "email", label: words("field.email"), value: member.email },
        {
          key: "team",
          label: words("people.team"),
          value: member.teamName,
          ...(mayManage ? { edit: ({ done }) => <TeamChoice member={member} onDone={done} /> } : {}),
        },
        { key: "manager", label: words("member.manager"), value: member.managerName },
        { key: "zone", label: words("field.zone"), value: member.zone.replaceAll("_", " ") },
        { key: "joined", label: words("member.joined"), value: <When at={member.joinedAt} as="day" /> },
        { key: "charter", label: words("member.charter"), value: read },
      ]}
    />
  );
}

/** Which role on which days: past work is read in the role it was done in. */
function RoleHistory({ member }: { member: MemberCard }) {
  const words = useWords("team");
  const viewer = useViewer();
  return (
    <Section title={words("member.roles")}>
      <ol className="divide-y divide-line">
        {member.roles.map((period) => (
          <li key={period.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <span className="min-w-0 flex-1 font-medium">{words(`role.${period.role}`)}</span>
            <span className="num text-muted">
              {formatDay(period.fromOn, viewer)} –{" "}
              {period.untilOn ? formatDay(period.untilOn, viewer) : words("member.today")}
            </span>
            {period.grantedByName && (
              <span className="w-full text-faint text-sm">
                {words("member.grantedBy", { name: period.grantedByName })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
