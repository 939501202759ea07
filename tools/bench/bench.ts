export interface Bench {
  readonly says: string;
  /** Rows, mails or records, when no --size is given. */
  readonly size: number;
  /** The least ratio to the bare limit that is good enough. */
  readonly goal: number;
  run(options: { size: number; seconds: number }): Promise<Measured>;
}

export interface Measured {
  /** Per second; medians of the rounds. */
  ours: number;
  bare: number;
  /** The slowest of a hundred, in milliseconds, where single requests are timed. */
  p99?: { ours: number; bare: number };
  /** What the goal is held against, where that is not ours ÷ bare. */
  ratio?: number;
  /** Anything else worth a word: memory, growth, counts. */
  also?: Record<string, string | number>;
}
