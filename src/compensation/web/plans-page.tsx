import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../platform/http/contract.ts";
import {
  Button,
  ErrorState,
  Setting,
  SettingsGroup,
  SettingsPage,
  SkeletonRows,
  When,
} from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { type PaidRole, paidRoles } from "../credit.ts";
import type { listPlans } from "../pay.contract.ts";
import { plansQuery } from "./pay-query.ts";
import { PlanDialog } from "./plan-dialog.tsx";
import { PlanSentence } from "./plan-sentence.tsx";

type Plans = AnswerOf<typeof listPlans>;

/** How each role is paid, in one sentence, with every version there was and who has read it. */
export default function PlansPage() {
  const words = useWords("pay");
  const query = useQuery(plansQuery());
  const mayEdit = useCan("pay.plans");
  const [editing, setEditing] = useState<PaidRole | null>(null);
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const plans = query.data as Plans;
  return (
    <SettingsPage title={words("plans.title")} says={words("plans.says")}>
      {paidRoles.map((role) => (
        <SettingsGroup key={role} title={words(`roles.${role}`)}>
          <Versions role={role} plans={plans} />
          {mayEdit && (
            <div className="px-4 py-3">
              <Button onPress={() => setEditing(role)}>{words("plans.publish")}</Button>
            </div>
          )}
        </SettingsGroup>
      ))}
      {editing && <PlanDialog role={editing} plans={plans} onClose={() => setEditing(null)} />}
    </SettingsPage>
  );
}

function Versions({ role, plans }: { role: PaidRole; plans: Plans }) {
  const words = useWords("pay");
  const versions = plans.rows.filter((plan) => plan.role === role);
  if (versions.length === 0)
    return <Setting says={words("plans.none")} affects={words("plans.noneAffects")} />;
  return versions.map((plan) => (
    <Setting
      key={plan.id}
      says={<PlanSentence plan={plan} />}
      affects={
        plan.notReadBy.length > 0
          ? words("plans.unreadBy", { names: plan.notReadBy.join(", ") })
          : words("plans.readByAll")
      }
      last={
        <>
          {words("plans.version", {
            version: plan.version,
            name: plan.publishedByName ?? words("plans.system"),
          })}{" "}
          <When at={plan.publishedAt} as="day" />
        </>
      }
    />
  ));
}
