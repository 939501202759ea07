import { useWords } from "../words.ts";
import { ChartFrame } from "./chart-frame.tsx";

export interface SparkPoint {
  label: string;
  value: number;
}

const width = 120;

/** Shape only: the last value stands in the metric beside it. */
export function Sparkline({
  label,
  points,
  height = 28,
}: {
  label: string;
  points: readonly SparkPoint[];
  height?: number;
}) {
  const words = useWords("kit");
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const at = (value: number, index: number): [number, number] => [
    (index / Math.max(1, points.length - 1)) * (width - 4) + 2,
    height - 3 - ((value - low) / span) * (height - 6),
  ];
  const path = values
    .map((value, index) =>
      at(value, index)
        .map((n) => n.toFixed(1))
        .join(","),
    )
    .join(" ");
  const [endX, endY] = at(values.at(-1) ?? 0, values.length - 1);
  return (
    <ChartFrame
      label={label}
      columns={[words("chart.when"), label]}
      rows={points.map((point) => [point.label, point.value])}
    >
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="mt-1 block w-full"
        style={{ height }}
      >
        <polyline
          points={path}
          fill="none"
          className="stroke-accent"
          strokeWidth={1.5}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
        <line
          x1={endX}
          y1={endY}
          x2={endX}
          y2={endY}
          className="stroke-accent"
          strokeWidth={5}
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </ChartFrame>
  );
}
