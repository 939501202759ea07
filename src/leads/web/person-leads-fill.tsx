import { lazy, Suspense } from "react";

const Leads = lazy(() => import("./person-leads.tsx").then(({ PersonLeads: it }) => ({ default: it })));

export function PersonLeads({ personId }: { personId: string }) {
  return (
    <Suspense>
      <Leads personId={personId} />
    </Suspense>
  );
}
