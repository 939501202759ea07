import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, email, id, instant, line } from "../platform/http/fields.ts";
import { role } from "./role.ts";
import { password } from "./sessions.contract.ts";
import { signInRefusals } from "./sessions.refusals.ts";
import { invitationRefusals } from "./team.refusals.ts";

export const listInvitations = route({
  name: "listInvitations",
  method: "GET",
  path: "/api/v1/invitations",
  says: "Invitations that are neither accepted nor revoked.",
  may: "team.manage",
  answer: z.object({
    rows: z.array(
      z.object({
        id,
        name: z.string(),
        email: z.string(),
        role,
        teamId: id.nullable(),
        invitedAt: instant,
        expiresAt: instant,
        isOver: z.boolean(),
      }),
    ),
  }),
});

const linkAnswer = z.object({ invitationId: id, url: z.string(), expiresAt: instant });

export const inviteMemberContract = route({
  name: "inviteMember",
  method: "POST",
  path: "/api/v1/invitations",
  says: "Invites somebody by a link that is shown once: copy it and send it to them.",
  may: "team.manage",
  body: z.object({ name: line(120), email, role, teamId: id.nullable() }),
  answer: linkAnswer,
  refusals: invitationRefusals,
});

export const renewInvitationContract = route({
  name: "renewInvitation",
  method: "POST",
  path: "/api/v1/invitations/:id/links",
  says: "Makes a new link for an open invitation; the links before it stop working.",
  may: "team.manage",
  params: z.object({ id }),
  answer: linkAnswer,
  refusals: invitationRefusals,
});

export const revokeInvitationContract = route({
  name: "revokeInvitation",
  method: "DELETE",
  path: "/api/v1/invitations/:id",
  says: "Revokes an invitation; its link stops working.",
  may: "team.manage",
  params: z.object({ id }),
  answer: done,
  refusals: invitationRefusals,
});

// However short: of a link cut on its way we say that it is no longer good, not that a parameter is.
const token = z.string().min(1).max(200);

export const readInvitationContract = route({
  name: "readInvitation",
  method: "GET",
  path: "/api/v1/invitation-links/:token",
  says: "What an invitation link is for.",
  may: "anyone",
  params: z.object({ token }),
  answer: z.object({
    workspace: z.string(),
    zone: z.string(),
    name: z.string(),
    email: z.string(),
    role,
    mission: z.string(),
    invitedBy: z.string().nullable(),
    expiresAt: instant,
    hasLogin: z.boolean(),
  }),
  refusals: invitationRefusals,
  rate: { max: 60, perSeconds: 60 },
});

export const acceptInvitationContract = route({
  name: "acceptInvitation",
  method: "POST",
  path: "/api/v1/invitation-links/:token/acceptance",
  says: "Joins with a new password, or with the password of the login the address already has.",
  may: "anyone",
  params: z.object({ token }),
  body: z.object({ name: line(120), password, zone: line(60) }),
  answer: done,
  refusals: { ...invitationRefusals, ...signInRefusals },
  rate: { max: 30, perSeconds: 60 },
});
