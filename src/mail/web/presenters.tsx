import {
  Bot,
  CircleHelp,
  MailCheck,
  MailMinus,
  MailPlus,
  MailQuestion,
  MailX,
  Reply,
  Undo2,
} from "lucide-react";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

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
      {typeof text === "string" && <p className="line-clamp-6 whitespace-pre-wrap break-words">{text}</p>}
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
  presenter("mail.auto-replied", "autoReplied", Bot),
  presenter("mail.bounced", "bounced", MailX, "red"),
  presenter("mail.received", "received", MailPlus, "accent"),
  presenter("mail.written", "written", MailPlus),
  {
    kind: "mail.unsubscribed",
    icon: CircleHelp,
    tone: "amber",
    title: (item) => <Title item={item} of="unsubscribed" />,
  },
];
