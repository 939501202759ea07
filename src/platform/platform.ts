import type { Clock } from "./clock.ts";
import type { Directory } from "./db/directory.ts";
import type { Work } from "./db/tx.ts";
import type { Log } from "./log.ts";
import type { Secrets } from "./secrets.ts";

/** What a door (route, job, command line) may use to do its work. Passed, never imported. */
export interface Platform {
  readonly work: Work;
  readonly directory: Directory;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly log: Log;
  /** Where people reach this installation, without a slash at the end. */
  readonly publicUrl: string;
}
