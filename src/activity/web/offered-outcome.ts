/** What a task can come to, on one of the keys 1–9. */
export interface OfferedOutcome {
  key: string;
  label: string;
  run: () => void;
  isDanger?: boolean;
}
