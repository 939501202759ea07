import { Money } from "../../platform/web/kit.ts";

interface Amount {
  currency: string;
  amountMinor: string;
}

/** One amount per currency, never one sum across; nothing is nought of the usual currency, said as a dash. */
export function Amounts({ amounts }: { amounts: readonly Amount[] }) {
  if (amounts.length === 0) return <span className="text-faint">–</span>;
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {amounts.map(({ currency, amountMinor }) => (
        <Money key={currency} currency={currency} amountMinor={amountMinor} />
      ))}
    </span>
  );
}
