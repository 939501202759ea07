import { Ban, Building2, CircleCheck, Lightbulb, MailX, Pencil, ShieldCheck, UserPlus } from "lucide-react";
import type { TimelineItem, TimelinePresenter } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

function Said({ item, of }: { item: TimelineItem; of: string }) {
  const words = useWords("contacts");
  const { fields, reason, key } = item.facts;
  const named = Array.isArray(fields)
    ? fields.map((field) => words(`field.${field}`, { defaultValue: String(field) }))
    : [];
  return (
    <>
      {words(`timeline.${of}`, {
        fields: named.join(", ").toLowerCase(),
        reason: words(`contact.reason.${String(reason)}`, {
          defaultValue: String(reason ?? ""),
        }).toLowerCase(),
        key: String(key).replaceAll("-", " "),
      })}
    </>
  );
}

const presenter = (
  name: string,
  of: string,
  icon: TimelinePresenter["icon"],
  tone?: TimelinePresenter["tone"],
): TimelinePresenter => ({
  kind: `contacts.${name}`,
  icon,
  ...(tone ? { tone } : {}),
  title: (item) => <Said item={item} of={of} />,
});

export const presenters: TimelinePresenter[] = [
  presenter("person-created", "personCreated", UserPlus),
  presenter("company-created", "companyCreated", Building2),
  presenter("person-changed", "changed", Pencil),
  presenter("company-changed", "changed", Pencil),
  presenter("suppressed", "suppressed", Ban, "red"),
  presenter("suppression-lifted", "lifted", CircleCheck),
  {
    kind: "contacts.address-marked",
    icon: MailX,
    title: (item) => <Said item={item} of={item.facts.state === "valid" ? "valid" : "bounced"} />,
  },
  presenter("consent-recorded", "consentRecorded", ShieldCheck, "green"),
  presenter("consent-confirmed", "consentConfirmed", ShieldCheck, "green"),
  presenter("consent-withdrawn", "consentWithdrawn", Ban, "amber"),
  presenter("standing-set", "standingSet", Building2),
  presenter("standing-ended", "standingEnded", Building2),
  presenter("fact-recorded", "factRecorded", Lightbulb),
];
