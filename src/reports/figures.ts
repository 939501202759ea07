import { wilsonInterval } from "./interval.ts";
import { ENOUGH, type MetricWords } from "./metric.ts";
import { type MetricKey, metrics } from "./metric-catalogue.ts";

/** A share is said once there are enough records to mean anything; its counts are always there. */
export function figureOf(measure: MetricWords["measure"], { of, hits }: { of: number; hits: number }) {
  const isSaid = measure === "rate" && of >= ENOUGH;
  return {
    of,
    hits,
    rate: isSaid ? hits / of : null,
    interval: isSaid ? wilsonInterval(hits, of) : null,
  };
}

export const definitionOf = (key: MetricKey) => {
  const words: MetricWords = metrics[key];
  return { key, ...words, exclusions: [...words.exclusions], enough: ENOUGH };
};

export const isMetric = (key: string): key is MetricKey => Object.hasOwn(metrics, key);
