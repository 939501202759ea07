import { Badge } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Intent } from "../intent.ts";
import type { ReplyMeaning } from "../mail.contract.ts";

const tones = { positive: "green", neutral: "neutral", negative: "amber" } as const satisfies Record<
  Intent,
  string
>;

/** What an answer means: in colour where a member has said so, as a guess where nobody has. */
export function MeaningBadge({ meaning }: { meaning: ReplyMeaning | null | undefined }) {
  const words = useWords("mail");
  if (!meaning) return null;
  if (meaning.optsOut) return <Badge tone="red">{words("meaning.optedOut")}</Badge>;
  const { judged, suggested } = meaning;
  if (judged) return <Badge tone={tones[judged]}>{words(`meaning.intent.${judged}`)}</Badge>;
  const intent = words(`meaning.intent.${suggested}`);
  return <span className="text-muted text-sm">{words("meaning.guessed", { intent })}</span>;
}
