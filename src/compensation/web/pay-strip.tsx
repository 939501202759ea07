import { useQuery } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { TextLink } from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { paidRoles } from "../credit.ts";
import { Amounts } from "./amounts.tsx";
import { payQuery } from "./pay-query.ts";

/** Pending → earned, beside today's plan: it turns while the executive saves the verdict. */
export function PayStrip() {
  const words = useWords("pay");
  const { member } = useSession();
  const isPaid = paidRoles.some((role) => member.roles.includes(role));
  const { data } = useQuery({ ...payQuery(), enabled: isPaid });
  if (!isPaid || !data) return null;
  return (
    <span aria-live="polite" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        <span className="block text-muted text-sm">
          {words("strip.pending", { count: data.waiting.length })}
        </span>
        <span className="num block">
          <Amounts amounts={data.pending} />
        </span>
      </span>
      <ArrowRight aria-hidden size={15} className="text-faint" />
      <span>
        <span className="block text-muted text-sm">{words("strip.earned")}</span>
        <TextLink href="/pay">
          <strong className="num">
            <Amounts amounts={data.earned} />
          </strong>
        </TextLink>
      </span>
    </span>
  );
}
