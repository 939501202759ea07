import { Button } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

interface MoreRowsProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

/** Under the rows that a number opened, while there are more. */
export function MoreRows({ query }: MoreRowsProps) {
  const words = useWords("reports");
  if (!query.hasNextPage) return null;
  return (
    <Button className="mt-3" isPending={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
      {words("rows.more")}
    </Button>
  );
}
