export interface CompanySignal {
  kind: "email-domain" | "website-domain" | "same-name" | "similar-name";
  companyId: string;
  /** What was compared. */
  said: string;
  likeness?: number;
}

// A domain is a company's own, so it links; a name alone suggests (DOMAIN §5.5: link at 0.9, suggest from 0.6).
const WEIGHT: Record<CompanySignal["kind"], number> = {
  "email-domain": 0.95,
  "website-domain": 0.92,
  "same-name": 0.75,
  "similar-name": 0.6,
};
export const LINK_FROM = 0.9;

/** The best company and its score: independent signals for one company strengthen each other. */
export function judgeMatch(signals: CompanySignal[]): {
  companyId: string | null;
  score: number;
  signals: CompanySignal[];
} {
  let best: { companyId: string; score: number } | null = null;
  for (const [companyId, own] of Map.groupBy(signals, (signal) => signal.companyId)) {
    const miss = own.reduce((left, signal) => left * (1 - WEIGHT[signal.kind] * (signal.likeness ?? 1)), 1);
    const score = Math.round((1 - miss) * 1000) / 1000;
    // The first of equals wins: signals come strongest and oldest first.
    if (!best || score > best.score) best = { companyId, score };
  }
  return {
    companyId: best && best.score >= LINK_FROM ? best.companyId : null,
    score: best?.score ?? 0,
    signals,
  };
}
