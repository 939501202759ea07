import { Check, CircleHelp, X } from "lucide-react";
import { Badge, Section, type Tone } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { Mark } from "../handoff.ts";
import type { CriterionView, HandoffCard } from "../handoffs.contract.ts";

const tones: Record<Mark, Tone> = { confirmed: "green", contradicted: "red", unknown: "neutral" };
const icons = { confirmed: Check, contradicted: X, unknown: CircleHelp };

export function MarkBadge({ mark }: { mark: Mark | null }) {
  const words = useWords("handoffs");
  if (mark === null) return <span className="text-faint text-sm">{words("criteria.none")}</span>;
  return (
    <Badge tone={tones[mark]} icon={icons[mark]}>
      {words(`mark.${mark}`)}
    </Badge>
  );
}

/** What was said of each criterion, and how far both sides agree once the executive has marked on their own. */
export function CriteriaTable({ card }: { card: HandoffCard }) {
  const words = useWords("handoffs");
  return (
    <Section title={words("criteria.title")} note={card.repMarksShown ? undefined : words("criteria.hidden")}>
      <ul className="flex flex-col">
        {card.criteria.map((criterion) => (
          <CriterionRow key={criterion.key} criterion={criterion} />
        ))}
      </ul>
    </Section>
  );
}

function CriterionRow({ criterion }: { criterion: CriterionView }) {
  const words = useWords("handoffs");
  const { label, rep, own, waiver } = criterion;
  return (
    <li className="flex flex-col gap-1 border-line border-b py-2 first:pt-0 last:border-b-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-28 flex-1 font-medium">{label}</span>
        {rep && (
          <span className="flex items-center gap-1.5 text-muted text-sm">
            {words("criteria.rep")} <MarkBadge mark={rep.mark} />
          </span>
        )}
        {own && (
          <span className="flex items-center gap-1.5 text-muted text-sm">
            {words("criteria.own")} <MarkBadge mark={own.mark} />
          </span>
        )}
        {rep && own && (
          <span className={rep.mark === own.mark ? "text-green-ink text-sm" : "text-amber-ink text-sm"}>
            {words(rep.mark === own.mark ? "criteria.agree" : "criteria.differ")}
          </span>
        )}
      </div>
      {rep?.words && <p className="text-muted">{rep.words}</p>}
      {own?.words && <p className="text-muted">{own.words}</p>}
      {waiver && (
        <p className="text-amber-ink text-sm">
          {words("criteria.waived", { name: waiver.by, reason: waiver.reason })}
        </p>
      )}
    </li>
  );
}
