import { lazy, Suspense } from "react";

const RecordActivity = lazy(() =>
  import("./record-activity.tsx").then(({ RecordActivity: it }) => ({ default: it })),
);

/** The middle of a person's page. */
export function PersonActivity({ personId, companyId }: { personId: string; companyId: string | null }) {
  return (
    <Suspense>
      <RecordActivity about={{ kind: "person", id: personId }} personId={personId} companyId={companyId} />
    </Suspense>
  );
}

/** The middle of a company's page. */
export function CompanyActivity({ companyId }: { companyId: string }) {
  return (
    <Suspense>
      <RecordActivity about={{ kind: "company", id: companyId }} companyId={companyId} />
    </Suspense>
  );
}
