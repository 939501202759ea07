import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ListOrdered, Plus } from "lucide-react";
import { useState } from "react";
import {
  Badge,
  Button,
  EmptyState,
  ErrorState,
  PageHeader,
  SkeletonRows,
  TextLink,
} from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import type { SequenceRow } from "../outreach.contract.ts";
import { NewSequenceDialog } from "./new-sequence-dialog.tsx";
import { sequencesQuery } from "./outreach-query.ts";
import { SequenceState } from "./outreach-words.tsx";

const numbers = ["active", "sent", "replied", "bounced", "finished"] as const;

export default function SequencesPage() {
  const words = useWords("outreach");
  const navigate = useNavigate();
  const mayEdit = useCan("outreach.edit");
  const [isNew, setNew] = useState(false);
  const { data, error, refetch, isPending } = useQuery(sequencesQuery);
  const create = mayEdit && (
    <Button tone="primary" icon={Plus} onPress={() => setNew(true)}>
      {words("new")}
    </Button>
  );
  return (
    <div className="scroll-quiet h-full overflow-auto">
      <PageHeader
        title={words("title")}
        says={words("says")}
        actions={create}
        className="border-line border-b"
      />
      {isPending && <SkeletonRows label={words("loading")} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && (
        <EmptyState icon={ListOrdered} title={words("emptyTitle")} actions={create}>
          {words("empty")}
        </EmptyState>
      )}
      {data && data.rows.length > 0 && <Sequences rows={data.rows} />}
      {isNew && (
        <NewSequenceDialog
          onClose={() => setNew(false)}
          onMade={(id) => void navigate({ to: `/sequences/${id}` })}
        />
      )}
    </div>
  );
}

function Sequences({ rows }: { rows: SequenceRow[] }) {
  const words = useWords("outreach");
  return (
    <div className="overflow-x-auto p-4">
      <table className="w-full border-collapse rounded-lg bg-surface">
        <thead>
          <tr className="border-line border-b text-left text-muted text-sm">
            <th className="px-3 py-2 font-medium">{words("column.name")}</th>
            <th className="px-3 py-2 font-medium">{words("column.state")}</th>
            {numbers.map((key) => (
              <th key={key} className="px-3 py-2 text-right font-medium">
                {words(`column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-line border-b last:border-0 hover:bg-hover">
              <td className="min-w-44 px-3 py-2">
                <span className="flex flex-wrap items-center gap-2">
                  <TextLink href={`/sequences/${row.id}`}>{row.name}</TextLink>
                  <Badge>{words(`motion.${row.motion}`)}</Badge>
                </span>
              </td>
              <td className="px-3 py-2">
                <SequenceState state={row.state} />
              </td>
              {numbers.map((key) => (
                <td key={key} className="num px-3 py-2 text-right">
                  {row[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
