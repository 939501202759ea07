import { BarList, Funnel, Metric, PageHeader, Section, Sparkline, StackedBar } from "../kit.ts";

const weeks = [14, 17, 13, 19, 22, 18, 25, 27].map((value, index) => ({
  label: `Week ${40 + index}`,
  value,
}));

export function ChartKitchen() {
  return (
    <div className="flex flex-col gap-4 p-4">
      <PageHeader title="Crown Report" says="Plan against actual, 1 to 23 November" className="px-0" />
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Metric
          label="Hand-offs re-qualified"
          value="27"
          change={{ text: "+4 against last month", direction: "up", isGood: true }}
          formula="Verdicts of kind re-qualified, by the day of the verdict"
          href="/kitchen/list"
        >
          <Sparkline label="Hand-offs re-qualified by week" points={weeks} />
        </Metric>
        <Metric
          label="Median first answer"
          value="6 min"
          change={{ text: "+2 min against last month", direction: "up", isGood: false }}
          interval="95 %: 4 to 9 min"
          formula="Open minutes from arrival to first human answer"
          href="/kitchen/list"
        />
        <Metric
          label="Win rate"
          value="24 %"
          interval="95 %: 18 % to 31 %"
          formula="Won over closed, by the day of closing"
          href="/kitchen/list"
        />
        <Metric
          label="Return rate of new reps"
          value={null}
          need="4 of 20 hand-offs needed"
          formula="Returned over answered, by the day of the answer"
          href="/kitchen/list"
        />
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <Section title="From arrival to won" note="cohort of September">
          <Funnel
            label="From arrival to won"
            steps={[
              { label: "Arrived", count: 1284 },
              { label: "Reached", count: 642 },
              { label: "Engaged", count: 371 },
              { label: "Handed off", count: 118 },
              { label: "Re-qualified", count: 81 },
              { label: "Won", count: 19 },
            ]}
          />
        </Section>
        <Section title="Re-qualified by rep" note="this month">
          <BarList
            label="Re-qualified hand-offs by rep"
            bars={[
              { key: "1", label: "Mara Lindt", value: 12, text: "12", hue: "sdr", href: "/kitchen/list" },
              {
                key: "2",
                label: "Yuki Sato",
                value: 9,
                text: "9",
                hue: "market-response",
                href: "/kitchen/list",
              },
              { key: "3", label: "Ben Okafor", value: 6, text: "6", hue: "sdr", href: "/kitchen/list" },
              {
                key: "4",
                label: "Bartholomew Featherstonehaugh",
                value: 0,
                text: "0",
                hue: "sdr",
                href: "/kitchen/list",
              },
            ]}
          />
        </Section>
        <Section title="Whose minutes" note="38 open minutes to the first answer">
          <StackedBar
            label="Whose minutes"
            parts={[
              { label: "Routing", value: 1, text: "1 min" },
              { label: "Queue", value: 14, text: "14 min", tone: "amber" },
              { label: "Yuki Sato", value: 19, text: "19 min", hue: "market-response" },
              { label: "Elena Rossi", value: 4, text: "4 min", hue: "ae" },
            ]}
          />
        </Section>
      </div>
    </div>
  );
}
