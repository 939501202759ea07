import type { IncomingMail } from "../incoming-mail.ts";
import { type FailedDelivery, nothingSaid, stageIn, statusIn } from "./failed-delivery.ts";
import { addressIn } from "./mail-address.ts";

/** What a sending service writes as JSON into a mail (Amazon SES by way of SNS) in place of a report. */
export interface Notification {
  kind: "bounce" | "complaint" | "delivery";
  deliveries: FailedDelivery[];
}

const recipient = /\{[^{}]{0,3000}"emailAddress"[^{}]{0,3000}\}/g;

function deliveredIn(json: string): string[] {
  return /"recipients" ?: ?\[([^\]]{0,20000})\]/.exec(json)?.[1]?.split(",") ?? [];
}

export function readNotification(mail: IncomingMail): Notification | null {
  const text = mail.text.slice(0, 60_000);
  if (!/^\s*\{/.test(text)) return null;
  // Old mail servers broke long lines in two with "!"; the notification is JSON within JSON.
  const json = text.replace(/!?\r?\n ?/g, "").replaceAll("\\", "");
  const kind = /"(?:notificationType|eventType)" ?: ?"(bounce|complaint|delivery)"/i
    .exec(json)?.[1]
    ?.toLowerCase();
  if (!kind) return null;
  const deliveries = (kind === "delivery" ? deliveredIn(json) : (json.match(recipient) ?? []))
    .slice(0, 100)
    .map((one) => deliveryIn(one, kind === "delivery"));
  return { kind: kind as Notification["kind"], deliveries: deliveries.filter((one) => one.recipient) };
}

function deliveryIn(json: string, delivered: boolean): FailedDelivery {
  const field = (name: string) => new RegExp(`"${name}" ?: ?"([^"]{0,2000})"`).exec(json)?.[1] ?? null;
  const words = (field("diagnosticCode") ?? "").replace(/^[\w-]{1,20};\s*/, "");
  return {
    ...nothingSaid,
    recipient: addressIn(field("emailAddress") ?? json),
    words,
    status: statusIn(words) ?? field("status"),
    stage: stageIn(words),
    outcome: delivered ? "delivered" : "failed",
  };
}
