/** Through which door something came in. */
export const doors = ["page", "embed", "program"] as const;
export type Door = (typeof doors)[number];

/** What became of it. `waiting`: our fault kept us from deciding; the worker tries again. */
export const submissionOutcomes = ["opened", "joined", "blocked", "rejected", "waiting"] as const;
export type SubmissionOutcome = (typeof submissionOutcomes)[number];
