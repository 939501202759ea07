import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { dealQuery } from "./deals-query.ts";
import { MoveDialog } from "./move-dialog.tsx";

/** A drag that a gate refused: the same dialog as on the path, which leads into the deal room to add what is missing. */
export function BoardMove({ dealId, to, onClose }: { dealId: string; to: string; onClose: () => void }) {
  const navigate = useNavigate();
  const { data } = useQuery(dealQuery(dealId));
  if (!data) return null;
  return (
    <MoveDialog
      deal={data}
      to={to}
      onClose={onClose}
      onMissing={() => void navigate({ to: `/deals/${dealId}` })}
    />
  );
}
