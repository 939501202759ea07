import { listMemberships } from "../platform/auth/logins.store.ts";
import { deleteLoginSessions } from "../platform/auth/sessions.store.ts";
import { openSessions } from "../platform/auth/sessions.ts";
import { Reply } from "../platform/http/reply.ts";
import { type Call, type Served, serve } from "../platform/http/serve.ts";
import { isRefused } from "../platform/outcome.ts";
import { changePassword } from "./change-password.ts";
import { findMemberActor } from "./find-member-actor.ts";
import { findSessionCard } from "./session-card.ts";
import {
  changePasswordContract,
  getSession,
  listMyWorkspaces,
  signInContract,
  signOut,
  signOutEverywhere,
  switchWorkspace,
} from "./sessions.contract.ts";
import { enterWorkspace, mayEnter, signIn } from "./sign-in.ts";
import { getWorkspace } from "./workspaces.store.ts";

const find = (call: Call) => openSessions(call.directory, call.secrets).find(call.token!, call.at);
const ok = { ok: true } as const;

export const sessionRoutes: Served[] = [
  serve(getSession, async (call) => {
    const session = call.token ? await find(call) : null;
    if (!session) return null;
    return call.work.inWorkspace(session.workspaceId, async (tx) => {
      const by = await findMemberActor(tx, session.memberId, call.at);
      return by && findSessionCard(tx, { by, at: call.at, hasPassword: session.loginId !== null });
    });
  }),

  serve(signInContract, async (call) => {
    const session = await signIn(call, { ...call.body, ip: call.ip, at: call.at });
    return isRefused(session) ? session : Reply.signedIn(ok, session);
  }),

  serve(signOut, async (call) => {
    await openSessions(call.directory, call.secrets).end(call.token!);
    return Reply.signedOut(ok);
  }),

  serve(signOutEverywhere, async (call) => {
    const session = await find(call);
    if (session?.loginId) await deleteLoginSessions(call.directory, session.loginId);
    else await openSessions(call.directory, call.secrets).end(call.token!);
    return Reply.signedOut(ok);
  }),

  serve(listMyWorkspaces, async (call) => {
    const session = await find(call);
    const memberships = session?.loginId ? await listMemberships(call.directory, session.loginId) : [];
    const own = { workspaceId: call.workspaceId, memberId: call.by.id };
    const rows = [];
    for (const membership of memberships.length ? memberships : [own]) {
      if (!(await mayEnter(call, membership, call.at))) continue;
      const { name } = await call.work.inWorkspace(membership.workspaceId, getWorkspace);
      rows.push({
        id: membership.workspaceId,
        name,
        isCurrent: membership.workspaceId === call.workspaceId,
      });
    }
    return { rows };
  }),

  serve(switchWorkspace, async (call) => {
    const session = await find(call);
    if (!session?.loginId) return { refused: "no-workspace" };
    const entered = await enterWorkspace(call, session.loginId, call.at, call.body.workspaceId);
    if (isRefused(entered)) return entered;
    await openSessions(call.directory, call.secrets).end(call.token!);
    return Reply.signedIn(ok, entered);
  }),

  serve(changePasswordContract, async (call) => {
    const changed = await changePassword(call, {
      ...call.body,
      token: call.token!,
      ip: call.ip,
      at: call.at,
    });
    return isRefused(changed) ? changed : Reply.signedIn(ok, changed);
  }),
];
