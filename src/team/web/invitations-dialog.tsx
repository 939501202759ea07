import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { MailPlus } from "lucide-react";
import { call } from "../../platform/web/api.ts";
import { Badge, Button, Dialog, EmptyState, ErrorState, SkeletonRows, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { renewInvitationContract, revokeInvitationContract } from "../invitations.contract.ts";
import { LinkToCopy } from "./link-to-copy.tsx";
import { invitationsQuery } from "./queries.ts";

/** Invitations nobody has used: a new link, or an end to it. */
export function InvitationsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords("team");
  const client = useQueryClient();
  const invitations = useQuery(invitationsQuery());
  const refetch = () => client.invalidateQueries({ queryKey: ["invitations"] });
  const renew = useMutation({
    mutationFn: (id: string) => call(renewInvitationContract, { params: { id } }),
    onSuccess: refetch,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call(revokeInvitationContract, { params: { id } }),
    onSuccess: refetch,
  });
  const rows = invitations.data?.rows ?? [];
  return (
    <Dialog title={words("invite.open")} isOpen onClose={onClose} size="lg">
      {invitations.isPending && <SkeletonRows label={words("invite.open")} rows={3} />}
      {invitations.error && (
        <ErrorState error={invitations.error} onRetry={() => void invitations.refetch()} />
      )}
      {invitations.data && rows.length === 0 && (
        <EmptyState icon={MailPlus} title={words("invite.none")}>
          {words("invite.noneNext")}
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="truncate font-medium">{row.name}</p>
              <p className="truncate text-muted">
                {row.email} · {words(`role.${row.role}`)}
              </p>
            </div>
            {row.isOver ? (
              <Badge tone="amber">{words("invite.ranOut")}</Badge>
            ) : (
              <span className="text-faint">
                {words("invite.until")} <When at={row.expiresAt} as="day" />
              </span>
            )}
            <span className="flex gap-2">
              <Button size="sm" onPress={() => renew.mutate(row.id)}>
                {words("invite.renew")}
              </Button>
              <Button size="sm" tone="danger" onPress={() => revoke.mutate(row.id)}>
                {words("invite.revoke")}
              </Button>
            </span>
            {renew.data?.invitationId === row.id && (
              <div className="w-full">
                <LinkToCopy {...renew.data} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
