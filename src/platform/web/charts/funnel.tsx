import { formatNumber, formatPercent } from "../format.ts";
import { useViewer } from "../viewer.tsx";
import { useWords } from "../words.ts";
import { ChartFrame } from "./chart-frame.tsx";

export interface FunnelStep {
  label: string;
  count: number;
}

/** Each step as a share of the first, with the rate from the step before between them. */
export function Funnel({ label, steps }: { label: string; steps: readonly FunnelStep[] }) {
  const viewer = useViewer();
  const words = useWords("kit");
  const top = Math.max(1, steps[0]?.count ?? 0);
  const rate = (index: number) => {
    const before = steps[index - 1]?.count ?? 0;
    return index === 0 || before === 0 ? "" : formatPercent((steps[index]?.count ?? 0) / before, viewer, 1);
  };
  return (
    <ChartFrame
      label={label}
      columns={[words("chart.step"), words("chart.count"), words("chart.rate")]}
      rows={steps.map((step, index) => [step.label, step.count, rate(index)])}
    >
      <ol className="flex flex-col gap-1">
        {steps.map((step, index) => (
          <li
            key={step.label}
            className="grid grid-cols-[80px_1fr_44px] sm:grid-cols-[112px_1fr_52px] items-center gap-3"
          >
            <span className="truncate text-muted">{step.label}</span>
            <span className="flex h-7 items-center">
              <span
                className="h-full min-w-0.5 rounded-sm bg-accent opacity-85"
                style={{ width: `${(step.count / top) * 82}%` }}
              />
              <span className="num ml-2 font-semibold">{formatNumber(step.count, viewer)}</span>
            </span>
            <span className="num text-right text-faint text-sm">{rate(index)}</span>
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}
