import { randomBytes } from "node:crypto";
import type { Directory } from "../db/directory.ts";
import type { Secrets } from "../secrets.ts";
import { deleteSession, extendSession, findSession, insertSession, type Session } from "./sessions.store.ts";

const DAY = 86_400_000;
const LIFETIME = 14 * DAY;
const EXTEND_AFTER = DAY / 24;

export interface Sessions {
  /** A new session; the token is shown once and stored only as a keyed hash. */
  start(
    who: { loginId: string | null; workspaceId: string; memberId: string },
    at: Date,
  ): Promise<{ token: string; expiresAt: Date }>;
  find(token: string, at: Date): Promise<Session | null>;
  end(token: string): Promise<void>;
}

/** Sessions slide: each hour of use moves the end to 14 days ahead. */
export function openSessions(directory: Directory, secrets: Secrets): Sessions {
  const key = (token: string) => secrets.keyed("session", token);
  return {
    async start(who, at) {
      const token = randomBytes(32).toString("base64url");
      const expiresAt = new Date(at.getTime() + LIFETIME);
      await insertSession(directory, key(token), { ...who, seenAt: at, expiresAt });
      return { token, expiresAt };
    },
    async find(token, at) {
      const session = await findSession(directory, key(token), at);
      if (session && at.getTime() - session.seenAt.getTime() > EXTEND_AFTER) {
        await extendSession(directory, key(token), at, new Date(at.getTime() + LIFETIME));
      }
      return session;
    },
    end: (token) => deleteSession(directory, key(token)),
  };
}
