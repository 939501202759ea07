import { Banner, Button, TextLink } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { EnrolRefusal } from "../outreach.contract.ts";
import type { EnrolledLead } from "./enrolled-lead.ts";

interface EnrolRefusedProps {
  refusal: EnrolRefusal;
  lead: EnrolledLead;
  onRecordConsent: () => void;
}

/** Which rule stopped it, and the step that puts it right. */
export function EnrolRefused({ refusal, lead, onRecordConsent }: EnrolRefusedProps) {
  const words = useWords("outreach");
  const mayRecord = useCan("contacts.consent");
  const { code, closed } = refusal;
  const asksConsent = closed?.reason === "consent-needed" || closed?.reason === "consent-unconfirmed";
  const isOfPerson = code === "may-not-contact" || code === "no-address";
  return (
    <Banner tone="red" title={words("enrol.refused", { name: lead.person.name })}>
      <div className="flex flex-col items-start gap-2 pt-1">
        <p>{closed?.words ?? words(`enrol.refusal.${code}`, { defaultValue: code })}</p>
        {asksConsent && <p>{words("enrol.askFirst")}</p>}
        {closed?.reason === "consent-needed" && mayRecord && (
          <Button size="sm" onPress={onRecordConsent}>
            {words("enrol.recordConsent")}
          </Button>
        )}
        {isOfPerson && !asksConsent && (
          <TextLink href={`/persons/${lead.person.id}`}>{words("enrol.toPerson")}</TextLink>
        )}
        {code === "no-mailbox" && <TextLink href="/mailboxes">{words("enrol.toMailboxes")}</TextLink>}
      </div>
    </Banner>
  );
}
