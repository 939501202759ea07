import { formatMoney, type MoneyStyle } from "../format.ts";
import { useViewer } from "../viewer.tsx";

interface MoneyProps extends MoneyStyle {
  amountMinor: string | null;
  currency: string;
}

export function Money({ amountMinor, currency, style }: MoneyProps) {
  const viewer = useViewer();
  if (amountMinor === null) return <span className="text-faint">–</span>;
  return (
    <span className="num whitespace-nowrap">
      {formatMoney(amountMinor, currency, viewer, { style: style ?? "full" })}
    </span>
  );
}
