import { useQuery } from "@tanstack/react-query";
import { ErrorState, PageHeader, SkeletonRows, TextLink } from "../../platform/web/kit.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import { ExceptionsBanner } from "./exceptions-banner.tsx";
import { FloorListSection } from "./floor-list.tsx";
import { FloorMembers } from "./floor-members.tsx";
import { floorQuery } from "./reports-query.ts";
import { RowsDrawer } from "./rows-drawer.tsx";
import { floorAside } from "./slots.ts";

/** Who is on what now, and what runs out first. */
export default function FloorPage() {
  const words = useWords("reports");
  const query = useQuery(floorQuery());
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const { clocks, waiting, returned, overdue, members, exceptions } = query.data;
  return (
    <div className="scroll-quiet h-full overflow-auto">
      <div className="mx-auto flex max-w-6xl flex-col gap-4 pb-16">
        <PageHeader
          title={words("floor.title")}
          says={words("floor.says")}
          actions={<TextLink href="/crown">{words("crown.title")}</TextLink>}
          className="pt-5 pb-0"
        />
        <div className="flex flex-col gap-4 px-4">
          <ExceptionsBanner exceptions={exceptions} />
          <FloorMembers members={members} />
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-4">
              <FloorListSection list={clocks} name="clocks" isClock />
              <FloorListSection list={overdue} name="overdue" isClock />
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <FloorListSection list={waiting} name="waiting" isClock />
              <FloorListSection list={returned} name="returned" />
              <Slot of={floorAside} />
            </div>
          </div>
        </div>
      </div>
      <RowsDrawer />
    </div>
  );
}
