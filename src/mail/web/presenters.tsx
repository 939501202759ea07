import {
  Bot,
  CircleCheck,
  CircleHelp,
  MailCheck,
  MailMinus,
  MailPlus,
  MailQuestion,
  MailX,
  Reply,
  Undo2,
} from "lucide-react";
import { formatDay } from "../../platform/web/format.ts";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import type { ReplyMeaning } from "../mail.contract.ts";
import { MeaningBadge } from "./meaning-badge.tsx";

function Title({ item, of }: { item: TimelineItem; of: string }) {
  const words = useWords("mail");
  const { subject } = item.facts;
  return (
    <>
      {words(`timeline.${of}`)}
      {typeof subject === "string" && <span className="text-ink"> “{subject}”</span>}
    </>
  );
}

function Body({ item }: { item: TimelineItem }) {
  const words = useWords("mail");
  const { words: text, withheld, why } = item.facts;
  if (withheld) return <span className="text-muted">{words("timeline.withheld")}</span>;
  return (
    <>
      {typeof why === "string" && <p className="text-muted">{why}</p>}
      <MeaningBadge meaning={item.facts.meaning as ReplyMeaning | null | undefined} />
      {typeof text === "string" && <p className="line-clamp-6 whitespace-pre-wrap break-words">{text}</p>}
    </>
  );
}

/** An automatic answer: until when they are away, or that they left and whom to write to instead. */
function AutoReplied({ item }: { item: TimelineItem }) {
  const words = useWords("mail");
  const { replacement, says, backOn } = item.facts;
  const viewer = useViewer();
  return (
    <>
      {says === "left" && (
        <p>
          {typeof replacement === "string"
            ? words("timeline.leftFor", { address: replacement })
            : words("timeline.left")}
        </p>
      )}
      {typeof backOn === "string" && <p>{words("timeline.backOn", { day: formatDay(backOn, viewer) })}</p>}
      <Body item={item} />
    </>
  );
}

/** Why it came back in plain words, what follows from it, and what the server wrote. */
function Returned({ item }: { item: TimelineItem }) {
  const words = useWords("mail");
  const { reason, action, permanent } = item.facts;
  const spared = action === "hard_suppress" && permanent === false;
  const after = typeof action === "string" && !spared ? words(`afterBounce.${action}`) : "";
  return (
    <>
      {typeof reason === "string" && (
        <p>
          {words(`bounce.${reason}`)} {after}
        </p>
      )}
      <div className="text-muted">
        <Body item={item} />
      </div>
    </>
  );
}

const presenter = (
  kind: string,
  of: string,
  icon: TimelinePresenter["icon"],
  tone?: TimelinePresenter["tone"],
): TimelinePresenter => ({
  kind,
  icon,
  ...(tone ? { tone } : {}),
  title: (item) => <Title item={item} of={of} />,
  body: (item) => <Body item={item} />,
});

export const presenters: TimelinePresenter[] = [
  presenter("mail.sent", "sent", MailCheck),
  presenter("mail.send-unsure", "unsure", MailQuestion, "amber"),
  presenter("mail.send-failed", "failed", MailX, "red"),
  presenter("mail.held", "held", MailMinus, "amber"),
  presenter("mail.taken-back", "takenBack", Undo2),
  presenter("mail.replied", "replied", Reply, "green"),
  {
    ...presenter("mail.auto-replied", "autoReplied", Bot),
    body: (item) => <AutoReplied item={item} />,
  },
  {
    kind: "mail.reply-judged",
    icon: CircleCheck,
    title: (item) => <Title item={item} of="judged" />,
    body: (item) => <MeaningBadge meaning={item.facts.meaning as ReplyMeaning | null | undefined} />,
  },
  {
    kind: "mail.bounced",
    icon: MailX,
    tone: "red",
    title: (item) => <Title item={item} of={item.facts.reason === "feedback" ? "complained" : "bounced"} />,
    body: (item) => <Returned item={item} />,
  },
  {
    kind: "mail.delayed",
    icon: MailQuestion,
    tone: "amber",
    title: (item) => <Title item={item} of="delayed" />,
    body: (item) => <Returned item={item} />,
  },
  presenter("mail.received", "received", MailPlus, "accent"),
  presenter("mail.written", "written", MailPlus),
  {
    kind: "mail.unsubscribed",
    icon: CircleHelp,
    tone: "amber",
    title: (item) => <Title item={item} of="unsubscribed" />,
  },
];
