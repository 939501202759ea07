import type { Command } from "../actor.ts";
import type { EventDefinition, EventParams } from "../events/event.ts";
import type { JobDefinition, JobPayload } from "../jobs/job.ts";
import type { Sql } from "./sql.ts";

export type WorkspaceId = string;

/**
 * One transaction in one workspace. Made only by the wiring in `main`, so it always carries the listeners and
 * always runs under row-level security: a store reads as if there were one workspace.
 */
export interface Tx {
  readonly workspaceId: WorkspaceId;
  /** All rows. The statement bounds itself. */
  list<Row>(statement: Sql<Row>): Promise<Row[]>;
  /** The first row, or null. */
  find<Row>(statement: Sql<Row>): Promise<Row | null>;
  /** The first row; throws when there is none, which is then a fault of ours. */
  get<Row>(statement: Sql<Row>): Promise<Row>;
  /** Runs a change and says how many rows it met. */
  run(statement: Sql): Promise<number>;
  /** Streams rows of a CSV text into a table by COPY; for sets too large for INSERT. */
  copyCsv(table: string, columns: string[], chunks: AsyncIterable<string>): Promise<void>;
  /**
   * Settings read many times in one transaction (the workspace, its hours, its rules): loaded once. Whoever saves
   * them says so with `changed`.
   */
  once<T>(name: string, load: () => Promise<T>): Promise<T>;
  changed(name: string): void;
  /** Tells listeners of an event, which is written as the transaction ends; a listener's refusal refuses the whole. */
  publish<D extends EventDefinition>(event: D, params: EventParams<D>, command: Command): Promise<void>;
  /** Asks the worker to do something after commit (or at `at`). The payload carries ids only. */
  later<D extends JobDefinition>(job: D, payload: JobPayload<D>, at?: Date): Promise<void>;
}

/** Opens transactions. An action's refusal, returned or raised, rolls back and comes out as a value. */
export interface Work {
  inWorkspace<T>(workspaceId: WorkspaceId, act: (tx: Tx) => Promise<T>): Promise<T>;
}

/** `publish(tx, handoffAccepted, { … }, command)`: reads as the sentence it is. */
export function publish<D extends EventDefinition>(
  tx: Tx,
  event: D,
  params: EventParams<D>,
  command: Command,
): Promise<void> {
  return tx.publish(event, params, command);
}
