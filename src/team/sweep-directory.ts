import { deleteEndedLinks } from "../platform/auth/link-tokens.ts";
import { deleteEndedSessions } from "../platform/auth/sessions.store.ts";
import { deleteForgottenTries } from "../platform/auth/sign-in-tries.ts";
import type { Platform } from "../platform/platform.ts";

const DAY = 86_400_000;

/** Sessions and links that have ended, and sign-in tries of more than a day ago. Recurring; safe to repeat. */
export async function sweepDirectory({ directory, clock }: Platform): Promise<void> {
  const now = clock();
  await deleteEndedSessions(directory, now);
  await deleteEndedLinks(directory, now);
  await deleteForgottenTries(directory, new Date(now.getTime() - DAY));
}
