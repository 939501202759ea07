import { useQuery } from "@tanstack/react-query";
import { Ban, Check } from "lucide-react";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import { Badge, Button, ErrorState, Section, When } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import {
  type ConsentShown,
  type SuppressionShown,
  type VerdictShown,
  withdrawConsentContract,
} from "../consent.contract.ts";
import { ConsentDialog } from "./consent-dialog.tsx";
import { contactSummaryQuery } from "./contacts-query.ts";
import { LiftDialog } from "./lift-dialog.tsx";
import { SuppressDialog } from "./suppress-dialog.tsx";
import { useContactChange } from "./use-contact-change.ts";

/** Whether we may write or ring, why not, and every consent and stop with who, when and why. */
export function ContactPanel({ personId, name }: { personId: string; name: string }) {
  const words = useWords("contacts");
  const mayDecide = useCan("contacts.consent");
  const { data, error, refetch } = useQuery(contactSummaryQuery(personId));
  const [asking, setAsking] = useState<"suppress" | "consent" | null>(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const close = () => setAsking(null);
  return (
    <Section title={words("contact.title")}>
      <div className="flex flex-col gap-3">
        {data.verdicts.map((verdict) => (
          <Verdict key={verdict.channel} verdict={verdict} />
        ))}
        {data.standings.map((each) => (
          <Badge key={each.kind} tone="accent">
            {words(`contact.standing.${each.kind}`, { name: each.holderName })}
          </Badge>
        ))}
        {data.suppressions.map((each) => (
          <Suppressed key={each.id} suppression={each} mayLift={mayDecide} />
        ))}
        {data.consents.map((each) => (
          <Consented key={each.id} consent={each} mayWithdraw={mayDecide} />
        ))}
        {mayDecide && (
          <div className="flex flex-wrap gap-2 border-line border-t pt-3">
            <Button size="sm" onPress={() => setAsking("consent")}>
              {words("contact.consent")}
            </Button>
            <Button size="sm" icon={Ban} onPress={() => setAsking("suppress")}>
              {words("contact.suppress")}
            </Button>
          </div>
        )}
      </div>
      {asking === "suppress" && <SuppressDialog personId={personId} name={name} onClose={close} />}
      {asking === "consent" && <ConsentDialog personId={personId} name={name} onClose={close} />}
    </Section>
  );
}

function Verdict({ verdict }: { verdict: VerdictShown }) {
  const words = useWords("contacts");
  return (
    <div className="flex flex-col gap-0.5">
      <span className="flex items-center justify-between gap-2">
        <span className="font-medium">{words(`contact.channel.${verdict.channel}`)}</span>
        <Badge tone={verdict.allowed ? "green" : "red"} icon={verdict.allowed ? Check : Ban}>
          {words(verdict.allowed ? "contact.yes" : "contact.no")}
        </Badge>
      </span>
      {verdict.words && <span className="text-muted">{verdict.words}</span>}
    </div>
  );
}

function Suppressed({ suppression, mayLift }: { suppression: SuppressionShown; mayLift: boolean }) {
  const words = useWords("contacts");
  const [isLifting, setLifting] = useState(false);
  const { reason, channel, liftedAt } = suppression;
  return (
    <div className="flex flex-col gap-0.5 border-line border-t pt-2">
      <span className="flex items-center justify-between gap-2">
        <span className={liftedAt ? "text-faint line-through" : "font-medium"}>
          {words(`contact.reason.${reason}`, { defaultValue: reason })}, {words(`contact.channel.${channel}`)}
        </span>
        {mayLift && !liftedAt && (
          <Button size="sm" tone="ghost" onPress={() => setLifting(true)}>
            {words("contact.lift")}
          </Button>
        )}
      </span>
      <span className="text-muted text-sm">
        <When at={suppression.since} as="day" /> {words("contact.by", { name: suppression.setByName })}
      </span>
      {suppression.words && <span className="text-muted text-sm">“{suppression.words}”</span>}
      {liftedAt && (
        <span className="text-muted text-sm">
          <When at={liftedAt} as="day" />{" "}
          {words("contact.lifted", { name: suppression.liftedByName, why: suppression.liftedWhy })}
        </span>
      )}
      {isLifting && <LiftDialog suppressionId={suppression.id} onClose={() => setLifting(false)} />}
    </div>
  );
}

function Consented({ consent, mayWithdraw }: { consent: ConsentShown; mayWithdraw: boolean }) {
  const words = useWords("contacts");
  const withdraw = useContactChange(() =>
    call(withdrawConsentContract, { params: { consentId: consent.id } }),
  );
  const isWaiting = consent.needsConfirmation && !consent.confirmedAt;
  return (
    <div className="flex flex-col gap-0.5 border-line border-t pt-2">
      <span className="flex items-center justify-between gap-2">
        <span className={consent.withdrawnAt ? "text-faint line-through" : "font-medium"}>
          {words(`contact.basis.${consent.basis}`)}, {words(`contact.channel.${consent.channel}`)}{" "}
          {words(`contact.purpose.${consent.purpose}`)}
        </span>
        {mayWithdraw && !consent.withdrawnAt && (
          <Button
            size="sm"
            tone="ghost"
            isPending={withdraw.isPending}
            onPress={() => withdraw.mutate(undefined)}
          >
            {words("contact.withdraw")}
          </Button>
        )}
      </span>
      <span className="text-muted text-sm">
        <When at={consent.givenAt} as="day" />, {consent.source},{" "}
        {words("contact.by", { name: consent.recordedByName })}
        {isWaiting && <>, {words("contact.unconfirmed")}</>}
        {consent.withdrawnAt && <>, {words("contact.withdrawn")}</>}
      </span>
      {consent.textShown && <span className="text-muted text-sm">“{consent.textShown}”</span>}
    </div>
  );
}
