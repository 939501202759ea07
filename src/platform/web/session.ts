import { createContext, use } from "react";
import { z } from "zod";
import { route } from "../http/contract.ts";

/** `GET /api/v1/session`: who is looking, in which workspace. */
export const sessionSchema = z.looseObject({
  member: z.looseObject({
    id: z.string(),
    name: z.string(),
    role: z.string().nullable(),
    /** The role held, and those of dual-role exceptions in force today. */
    roles: z.array(z.string()),
    permissions: z.array(z.string()),
    zone: z.string(),
    locale: z.string(),
  }),
  workspace: z.looseObject({ id: z.string(), name: z.string(), currency: z.string(), zone: z.string() }),
});
export type Session = z.infer<typeof sessionSchema>;

export const sessionContract = route({
  name: "getSession",
  method: "GET",
  path: "/api/v1/session",
  says: "Who is signed in, and in which workspace. Null leads to sign-in.",
  may: "anyone",
  answer: sessionSchema.nullable(),
});

/** Needed until the first workspace has been made. */
export const setupContract = route({
  name: "getSetup",
  method: "GET",
  path: "/api/v1/setup",
  says: "Whether this installation still has to be set up.",
  may: "anyone",
  answer: z.object({ needed: z.boolean() }),
});

export const SessionContext = createContext<Session | null>(null);

/** Inside the shell there always is one. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession is for screens inside the signed-in shell");
  return session;
}

/** Hides what the server would refuse; the server still decides. */
export const useCan = (permission: string): boolean => useSession().member.permissions.includes(permission);
