import { z } from "zod";
import { route } from "../platform/http/contract.ts";
import { done, email, id, line } from "../platform/http/fields.ts";
import { role } from "./role.ts";
import { signInRefusals } from "./sessions.refusals.ts";

// NIST SP 800-63B asks for length, not for kinds of characters.
export const password = z.string().min(10, "Use at least 10 characters.").max(200);

const sessionCard = z.object({
  member: z.object({
    id,
    name: z.string(),
    role,
    /** The role held and those of dual-role exceptions in force today. */
    roles: z.array(role),
    permissions: z.array(z.string()),
    zone: z.string(),
    locale: z.string(),
    /** Whether the newest charter of the role has been read and acknowledged. */
    charterAcknowledged: z.boolean(),
    hasPassword: z.boolean(),
  }),
  workspace: z.object({
    id,
    name: z.string(),
    currency: z.string(),
    zone: z.string(),
    demo: z.boolean(),
  }),
});

export const getSession = route({
  name: "getSession",
  method: "GET",
  path: "/api/v1/session",
  says: "Who is signed in, under which charter, in which workspace. Null when nobody is.",
  // A visitor of the sign-in page asks too, and a browser reports every 4xx answer as an error of the page.
  may: "anyone",
  answer: sessionCard.nullable(),
});

export const signInContract = route({
  name: "signIn",
  method: "POST",
  path: "/api/v1/sessions",
  says: "Signs in with an email address and a password.",
  may: "anyone",
  body: z.object({ email, password: z.string().min(1).max(200), workspaceId: id.optional() }),
  answer: done,
  refusals: signInRefusals,
  rate: { max: 120, perSeconds: 60 },
});

export const signOut = route({
  name: "signOut",
  method: "DELETE",
  path: "/api/v1/session",
  says: "Ends this session.",
  may: "member",
  answer: done,
});

export const signOutEverywhere = route({
  name: "signOutEverywhere",
  method: "DELETE",
  path: "/api/v1/sessions",
  says: "Ends every session of this login, on every device and in every workspace.",
  may: "member",
  answer: done,
});

export const listMyWorkspaces = route({
  name: "listMyWorkspaces",
  method: "GET",
  path: "/api/v1/session/workspaces",
  says: "The workspaces this login may enter.",
  may: "member",
  answer: z.object({ rows: z.array(z.object({ id, name: z.string(), isCurrent: z.boolean() })) }),
});

export const switchWorkspace = route({
  name: "switchWorkspace",
  method: "POST",
  path: "/api/v1/session/workspace",
  says: "Goes on in another workspace of the same login; this session ends.",
  may: "member",
  body: z.object({ workspaceId: id }),
  answer: done,
  refusals: signInRefusals,
});

export const changePasswordContract = route({
  name: "changePassword",
  method: "PUT",
  path: "/api/v1/session/password",
  says: "Sets a new password and ends every other session of the login.",
  may: "member",
  body: z.object({ current: line(200), next: password }),
  answer: done,
  refusals: signInRefusals,
});
