import { Facts, Section, TextLink } from "../../platform/web/kit.ts";
import { useNow } from "../../platform/web/now.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import { PhoneToRing } from "./phone-to-ring.tsx";
import { RecordTimeline } from "./record-timeline.tsx";
import { type TodayActionProps, todayAction, todayContext } from "./slots.ts";
import { TheirTime } from "./their-time.tsx";

/** One person at a time: what to know at the left, what to do at the right. */
export function TodayFocus(props: TodayActionProps) {
  const { task } = props;
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <div className="order-2 flex min-w-0 flex-col gap-4 lg:order-1">
        <PersonSection {...props} />
        <Slot of={todayContext} task={task} />
        <RecordTimeline about={task.person ? { kind: "person", id: task.person.id } : task.about} short />
      </div>
      <div className="order-1 flex min-w-0 flex-col gap-4 lg:order-2">
        <TaskSection {...props} />
        <Slot of={todayAction} {...props} />
      </div>
    </div>
  );
}

/** What to do and why now, and what comes of leaving it. */
function TaskSection({ task }: TodayActionProps) {
  const words = useWords("activity");
  const otherwise = new Date(task.dueAt).getTime() < useNow(30) ? "late" : "ifNot";
  return (
    <Section title={task.title} note={words(`kind.${task.kind}`, { defaultValue: task.kind })}>
      <p className="text-muted">
        {words("today.why")} <span className="text-ink">{task.reason}</span>
      </p>
      <p className="mt-1 text-faint text-sm">{words(`${otherwise}.${task.kind}`, { defaultValue: "" })}</p>
    </Section>
  );
}

function PersonSection({ task }: TodayActionProps) {
  const words = useWords("activity");
  const { person, company } = task;
  if (!person) return null;
  return (
    <Section
      title={person.name}
      note={person.title ?? undefined}
      actions={<TextLink href={`/persons/${person.id}`}>{words("today.open")}</TextLink>}
    >
      <Facts
        label={words("today.about", { name: person.name })}
        facts={[
          {
            key: "company",
            label: words("today.company"),
            value: company && <TextLink href={`/companies/${company.id}`}>{company.name}</TextLink>,
          },
          {
            key: "phone",
            label: words("today.phone"),
            value: person.phone && <PhoneToRing phone={person.phone} zones={person.zones} />,
          },
          { key: "email", label: words("today.email"), value: person.email },
          {
            key: "time",
            label: words("today.theirTime"),
            value: person.zones.length > 0 && <TheirTime zones={person.zones} />,
          },
        ]}
      />
    </Section>
  );
}
