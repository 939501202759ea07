/** Green, amber and red are for clocks and outcomes alone; everything else is neutral or accent. */
export type Tone = "neutral" | "accent" | "green" | "amber" | "red";

/** Four hues told apart at a glance, used only as an edge or a dot: which kind of seat a person or thing belongs to. */
export type RoleHue = "sdr" | "market-response" | "ae" | "management";

export const softTone: Record<Tone, string> = {
  neutral: "bg-press/60 text-muted border-line",
  accent: "bg-accent-soft text-accent-ink border-accent-line",
  green: "bg-green-soft text-green-ink border-green-line",
  amber: "bg-amber-soft text-amber-ink border-amber-line",
  red: "bg-red-soft text-red-ink border-red-line",
};

export const solidTone: Record<Tone, string> = {
  neutral: "bg-field",
  accent: "bg-accent",
  green: "bg-green",
  amber: "bg-amber",
  red: "bg-red",
};

export const solidHue: Record<RoleHue, string> = {
  sdr: "bg-sdr",
  "market-response": "bg-market-response",
  ae: "bg-ae",
  management: "bg-management",
};
