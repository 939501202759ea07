import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../platform/http/contract.ts";
import { call } from "../../platform/web/api.ts";
import { formatInstant } from "../../platform/web/format.ts";
import {
  Banner,
  Button,
  ErrorState,
  NumberField,
  Setting,
  SettingsGroup,
  SettingsPage,
  SkeletonRows,
  toast,
} from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { publishRules, type readRules } from "../forms.contract.ts";
import type { InboundRules } from "../inbound-rules.ts";
import { rulesQuery } from "./inbound-query.ts";
import { ScoreSettings, withoutBlanks } from "./score-settings.tsx";

type Published = AnswerOf<typeof readRules>;
const clocks = ["A", "B", "C"] as const;

/** How fast arrivals are answered and what their score is made of. A change is a version; what runs keeps its own. */
export default function InboundRulesPage() {
  const words = useWords("inbound");
  const query = useQuery(rulesQuery());
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  return <Rules key={query.data.version} published={query.data} />;
}

function Rules({ published }: { published: Published }) {
  const words = useWords("inbound");
  const mayEdit = useCan("inbound.forms");
  const [rules, setRules] = useState(published.rules);
  const change = (part: Partial<InboundRules>) => setRules({ ...rules, ...part });
  return (
    <SettingsPage title={words("rules.title")} says={words("rules.says")}>
      <Clocks rules={rules} change={change} isDisabled={!mayEdit} />
      <Returning rules={rules} change={change} isDisabled={!mayEdit} />
      <ScoreSettings score={rules.score} change={(score) => change({ score })} isDisabled={!mayEdit} />
      <Publish published={published} rules={rules} mayEdit={mayEdit} />
    </SettingsPage>
  );
}

interface PartProps {
  rules: InboundRules;
  change: (part: Partial<InboundRules>) => void;
  isDisabled: boolean;
}

function Clocks({ rules, change, isDisabled }: PartProps) {
  const words = useWords("inbound");
  const minutes = { unit: words("rules.minutes"), minValue: 1, maxValue: 10_000, isDisabled };
  return (
    <SettingsGroup title={words("rules.clocks")} says={words("rules.clocksSay")}>
      {clocks.map((letter) => (
        <Setting key={letter} says={words(`rules.clock.${letter}`)} affects={words("rules.firstTrySays")}>
          <div className="flex gap-3">
            <NumberField
              {...minutes}
              className="w-36"
              label={words("rules.within")}
              value={rules.clocks[letter]}
              onChange={(value) => change({ clocks: { ...rules.clocks, [letter]: value } })}
            />
            <NumberField
              {...minutes}
              className="w-36"
              label={words("rules.firstTry")}
              value={rules.firstTryMinutes[letter]}
              onChange={(value) => change({ firstTryMinutes: { ...rules.firstTryMinutes, [letter]: value } })}
            />
          </div>
        </Setting>
      ))}
      <Setting says={words("rules.managerAfter")}>
        <NumberField
          {...minutes}
          className="w-36"
          label={words("rules.managerAfter")}
          labelHidden
          value={rules.managerAfterMinutes}
          onChange={(managerAfterMinutes) => change({ managerAfterMinutes })}
        />
      </Setting>
    </SettingsGroup>
  );
}

const spans = [
  { key: "repeatHours", unit: "hours", maxValue: 720 },
  { key: "nurtureDays", unit: "days", maxValue: 365 },
] as const;

function Returning({ rules, change, isDisabled }: PartProps) {
  const words = useWords("inbound");
  return (
    <SettingsGroup title={words("rules.returning")}>
      {spans.map(({ key, unit, maxValue }) => (
        <Setting key={key} says={words(`rules.${key}`)}>
          <NumberField
            className="w-36"
            label={words(`rules.${key}`)}
            labelHidden
            unit={words(`rules.${unit}`)}
            minValue={1}
            maxValue={maxValue}
            isDisabled={isDisabled}
            value={rules[key]}
            onChange={(value) => change({ [key]: value })}
          />
        </Setting>
      ))}
    </SettingsGroup>
  );
}

interface PublishProps {
  published: Published;
  rules: InboundRules;
  mayEdit: boolean;
}

function Publish({ published, rules, mayEdit }: PublishProps) {
  const words = useWords("inbound");
  const viewer = useViewer();
  const client = useQueryClient();
  const { version, publishedAt } = published;
  const publish = useMutation({
    mutationFn: () =>
      call(publishRules, { body: { version, rules: { ...rules, score: withoutBlanks(rules.score) } } }),
    onSuccess: (answer) => {
      toast({ text: words("rules.published", { version: answer.version }) });
      void client.invalidateQueries(rulesQuery());
    },
    meta: { quiet: true },
  });
  const isChanged = JSON.stringify(rules) !== JSON.stringify(published.rules);
  const isWhole = !JSON.stringify(rules, (_, value) => (Number.isNaN(value) ? "gap" : value)).includes(
    '"gap"',
  );
  const last = publishedAt
    ? words("rules.last", { version, when: formatInstant(publishedAt, viewer) })
    : words("rules.usual");
  return (
    <div className="flex flex-wrap items-center gap-3 px-4">
      {mayEdit && (
        <Button
          tone="primary"
          isDisabled={!isChanged || !isWhole}
          isPending={publish.isPending}
          onPress={() => publish.mutate()}
        >
          {words("rules.publish", { version: version + 1 })}
        </Button>
      )}
      <span className="text-muted text-sm">{last}</span>
      {publish.error && <Banner tone="red" title={publish.error.message} className="w-full" />}
    </div>
  );
}
