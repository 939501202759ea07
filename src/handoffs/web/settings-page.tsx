import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import {
  Button,
  ErrorState,
  NumberField,
  Select,
  Setting,
  SettingsGroup,
  SettingsPage,
  SkeletonRows,
} from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { type HandoffRules, publishPolicy } from "../handoffs.contract.ts";
import { type Silence, silences } from "../policy.ts";
import { rulesQuery } from "./handoffs-query.ts";
import { TemplateSetting } from "./template-setting.tsx";
import { useHandoffChange } from "./use-handoff-change.ts";
import { usePublished } from "./use-published.ts";

export default function HandoffSettingsPage() {
  const words = useWords("handoffs");
  const query = useQuery(rulesQuery());
  if (query.isPending) return <SkeletonRows label={words("loading")} />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} isPage />;
  const { policies, templates } = query.data;
  return (
    <SettingsPage title={words("settings.title")} says={words("settings.says")}>
      <Clocks key={policies[0]!.version} policy={policies[0]!} />
      <SettingsGroup title={words("settings.criteria")}>
        {(["outbound", "inbound"] as const).map((motion) => {
          const newest = templates.find((template) => template.motion === motion);
          return newest && <TemplateSetting key={`${motion}-${newest.version}`} template={newest} />;
        })}
      </SettingsGroup>
    </SettingsPage>
  );
}

function Clocks({ policy }: { policy: HandoffRules["policies"][number] }) {
  const words = useWords("handoffs");
  const published = usePublished();
  const mayEdit = useCan("process.edit");
  const [accept, setAccept] = useState(policy.acceptMinutes / 60);
  const [decide, setDecide] = useState(policy.decideMinutes / 60);
  const [silence, setSilence] = useState<Silence>(policy.silence);
  const body = { silence, acceptMinutes: Math.round(accept * 60), decideMinutes: Math.round(decide * 60) };
  const isChanged =
    silence !== policy.silence ||
    body.acceptMinutes !== policy.acceptMinutes ||
    body.decideMinutes !== policy.decideMinutes;
  const publish = useHandoffChange(() => call(publishPolicy, { body }), {
    said: words("settings.saved", { version: policy.version + 1 }),
  });
  const hours = (key: "accept" | "decide", value: number, onChange: (value: number) => void) => (
    <NumberField
      label={words(`settings.${key}`)}
      labelHidden
      unit={words("settings.hours")}
      value={value}
      onChange={onChange}
      minValue={0.25}
      maxValue={100}
      isDisabled={!mayEdit}
    />
  );
  return (
    <SettingsGroup title={words("settings.clocks")}>
      <Setting says={words("settings.accept")}>{hours("accept", accept, setAccept)}</Setting>
      <Setting says={words("settings.decide")} affects={words("settings.decideAffects")}>
        {hours("decide", decide, setDecide)}
      </Setting>
      <Setting
        says={words("settings.silence")}
        affects={words("settings.silenceAffects")}
        last={published(policy)}
      >
        <div className="flex flex-col items-start gap-2">
          <Select<Silence>
            label={words("settings.silence")}
            labelHidden
            options={silences.map((value) => ({ value, label: words(`settings.silences.${value}`) }))}
            value={silence}
            onChange={setSilence}
            isDisabled={!mayEdit}
          />
          {mayEdit && (
            <Button
              tone="primary"
              isDisabled={!isChanged || Number.isNaN(accept) || Number.isNaN(decide)}
              isPending={publish.isPending}
              onPress={() => publish.mutate()}
            >
              {words("settings.save")}
            </Button>
          )}
        </div>
      </Setting>
    </SettingsGroup>
  );
}
