import { Inbox, Mail, Plus, Trash2, Workflow } from "lucide-react";
import {
  Avatar,
  Badge,
  Banner,
  Button,
  Clock,
  Dot,
  EmptyState,
  ErrorState,
  ForbiddenState,
  IconButton,
  Kbd,
  Meter,
  Money,
  PageHeader,
  ProgressBar,
  Ring,
  Section,
  SkeletonRows,
  TextLink,
  toast,
  When,
} from "../kit.ts";
import { Problem } from "../problem.ts";
import { floorNow } from "./floor.ts";

const at = (minutes: number) => new Date(floorNow.getTime() + minutes * 60_000).toISOString();
const row = "flex flex-wrap items-center gap-3";
const tones = ["neutral", "accent", "green", "amber", "red"] as const;

export function StateKitchen() {
  return (
    <div className="mx-auto grid max-w-6xl gap-4 p-4 lg:grid-cols-2">
      <PageHeader
        title="Kitchen"
        says="Every component and state, as the screens draw them."
        className="px-0 lg:col-span-2"
      />
      <Section title="Buttons">
        <div className="flex flex-col gap-3">
          <div className={row}>
            <Button tone="primary" icon={Plus} shortcut="c">
              New lead
            </Button>
            <Button icon={Mail}>Write</Button>
            <Button tone="ghost">Skip</Button>
            <Button tone="danger" icon={Trash2}>
              Disqualify
            </Button>
          </div>
          <div className={row}>
            <Button tone="primary" isPending>
              Saving
            </Button>
            <Button isPending>Checking</Button>
            <Button tone="primary" isDisabled>
              Send
            </Button>
            <Button isDisabled>Send</Button>
          </div>
          <div className={row}>
            <Button size="sm">Small</Button>
            <Button size="md">Medium</Button>
            <Button size="lg">Large</Button>
            <IconButton icon={Workflow} label="Enrol in a sequence" shortcut="e" />
            <Button
              onPress={() =>
                toast({
                  text: "Lead claimed",
                  detail: "Annika Weber is yours until you close it.",
                  undo: () => {},
                })
              }
            >
              Show a notice
            </Button>
            <Button
              onPress={() => toast({ tone: "failed", text: "Only the AE it was offered to may accept it" })}
            >
              Show a failure
            </Button>
          </div>
        </div>
      </Section>
      <Section title="Words and marks">
        <div className="flex flex-col gap-3">
          <div className={row}>
            {tones.map((tone) => (
              <Badge key={tone} tone={tone}>
                {
                  {
                    neutral: "Working",
                    accent: "Engaged",
                    green: "Re-qualified",
                    amber: "Due today",
                    red: "Returned",
                  }[tone]
                }
              </Badge>
            ))}
          </div>
          <div className={row}>
            <Dot hue="sdr" label="SDR" />
            <Dot hue="market-response" label="Market Response" />
            <Dot hue="ae" label="AE" />
            <Dot hue="management" label="Management" />
          </div>
          <div className={row}>
            <Avatar name="Mara Lindt" hue="sdr" size="lg" />
            <Avatar name="Yuki Sato" hue="market-response" />
            <Avatar name="Elena Rossi" hue="ae" withName />
            <Avatar name="Ida Brandt" hue="management" size="sm" withName />
          </div>
          <div className={row}>
            <Money amountMinor="1250050" currency="EUR" />
            <Money amountMinor="1250050" currency="JPY" />
            <Money amountMinor="123456789012" currency="USD" style="compact" />
            <When at={at(-4)} />
            <When at={at(2900)} as="day" />
            <Kbd keys="mod+k" />
            <Kbd keys="g l" />
            <TextLink href="/kitchen/list">All leads</TextLink>
          </div>
        </div>
      </Section>
      <Section title="Clocks">
        <div className="flex flex-col gap-2">
          <Clock label="First answer" dueAt={at(12)} allowedSeconds={900} />
          <Clock label="First answer" dueAt={at(2)} allowedSeconds={900} />
          <Clock label="First answer" dueAt={at(-7)} allowedSeconds={900} />
          <Clock
            label="First answer"
            dueAt={at(900)}
            allowedSeconds={14_400}
            openSpans={[{ from: at(700), to: at(900) }]}
          />
          <Clock label="First answer" dueAt={at(3)} allowedSeconds={900} stoppedAt={at(-1)} />
          <Clock label="First answer" dueAt={at(-9)} allowedSeconds={900} stoppedAt={at(-1)} />
        </div>
      </Section>
      <Section title="Progress">
        <div className="flex flex-col gap-4">
          <ProgressBar
            label="Importing Q4 targets"
            value={34}
            count="4,210 of 12,402 rows"
            onCancel={() => {}}
          />
          <ProgressBar label="Checking DNS" />
          <Meter label="Calls today" value={38} max={50} text="38 of 50" />
          <div className={row}>
            <Ring label="Plan of today" value={31} max={50} size={44}>
              31
            </Ring>
            <Ring label="Reply budget" value={46} max={50} size={32} tone="amber" />
            <Ring label="Nothing done" value={0} max={50} size={32} />
          </div>
        </div>
      </Section>
      <div className="flex flex-col gap-2 lg:col-span-2">
        <Banner title="This process has a newer version">
          What is under way keeps its version until you move it.
        </Banner>
        <Banner tone="accent" title="Two people share this lead">
          Ben Okafor covers until 30 November.
        </Banner>
        <Banner tone="green" title="Mailbox checked 2 min ago">
          Sent, received and read its own test mail.
        </Banner>
        <Banner
          tone="amber"
          title="mara@northharbour.example sends 40 a day until 6 December"
          actions={<Button size="sm">See the ramp</Button>}
        />
        <Banner tone="red" title="Sending is stopped for this mailbox">
          9 of the last 100 mails bounced; the limit is 5.
        </Banner>
      </div>
      <Section title="Empty">
        <EmptyState
          icon={Inbox}
          title="No replies waiting"
          actions={<Button tone="primary">Start the next call</Button>}
        >
          Replies come to the top here within seconds. Until then, 12 call steps are due.
        </EmptyState>
      </Section>
      <Section title="Error">
        <ErrorState
          error={
            new Problem({
              status: 409,
              code: "next-step-in-the-past",
              title: "The next step lies in the past",
              detail: "An open lead needs a dated next step from today on (law 1).",
              field: "nextStep.dueOn",
              fix: { href: "/kitchen/record", label: "Set the next step" },
            })
          }
          onRetry={() => {}}
        />
      </Section>
      <Section title="Forbidden">
        <ForbiddenState />
      </Section>
      <Section title="Loading">
        <SkeletonRows label="Loading leads" rows={5} />
      </Section>
    </div>
  );
}
