import { lazy, Suspense } from "react";

const CharterNotice = lazy(() => import("./charter-notice.tsx"));

/** Loads beside the shell and shows nothing until then: a page never waits for its notice. */
export function CharterNoticePlace() {
  return (
    <Suspense fallback={null}>
      <CharterNotice />
    </Suspense>
  );
}
