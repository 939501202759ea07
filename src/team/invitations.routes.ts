import { Reply } from "../platform/http/reply.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import { isRefused } from "../platform/outcome.ts";
import { acceptInvitation, readInvitation } from "./accept-invitation.ts";
import { isOpen } from "./invitation.ts";
import {
  acceptInvitationContract,
  inviteMemberContract,
  listInvitations,
  readInvitationContract,
  renewInvitationContract,
  revokeInvitationContract,
} from "./invitations.contract.ts";
import { listOpenInvitations } from "./invitations.store.ts";
import { inviteMember, renewLink, revokeInvitation } from "./invite-member.ts";

export const invitationRoutes: Served[] = [
  serve(listInvitations, (call) =>
    call.inWorkspace(async (tx) => ({
      rows: (await listOpenInvitations(tx)).map((invitation) => ({
        id: invitation.id,
        name: invitation.name,
        email: invitation.email,
        role: invitation.role,
        teamId: invitation.teamId,
        invitedAt: invitation.invitedAt,
        expiresAt: invitation.expiresAt,
        isOver: !isOpen(invitation, call.at),
      })),
    })),
  ),
  serve(inviteMemberContract, async (call) => {
    const command = { by: call.by, at: call.at, ...call.body };
    const invited = await call.inWorkspace((tx) => inviteMember(tx, call.secrets, command));
    if (isRefused(invited)) return invited;
    const { invitationId, token, expiresAt } = invited;
    return { invitationId, url: urlOf(call.publicUrl, token), expiresAt };
  }),
  serve(renewInvitationContract, async (call) => {
    const { by, at, workspaceId, params } = call;
    const renewed = await renewLink(call, workspaceId, { by, at, invitationId: params.id });
    if (isRefused(renewed)) return renewed;
    const url = urlOf(call.publicUrl, renewed.token);
    return { invitationId: params.id, url, expiresAt: renewed.expiresAt };
  }),
  serve(revokeInvitationContract, (call) =>
    call.inWorkspace((tx) =>
      revokeInvitation(tx, { by: call.by, at: call.at, invitationId: call.params.id }),
    ),
  ),
  serve(readInvitationContract, (call) => readInvitation(call, { token: call.params.token, at: call.at })),
  serve(acceptInvitationContract, async (call) => {
    const { token } = call.params;
    const session = await acceptInvitation(call, { ...call.body, token, ip: call.ip, at: call.at });
    return isRefused(session) ? session : Reply.signedIn({ ok: true }, session);
  }),
];

const urlOf = (publicUrl: string, token: string) => `${publicUrl}/invitation/${token}`;
