import { Button, NumberField, Select, Setting, SettingsGroup, SettingsPage, Switch } from "../kit.ts";

export function SettingsKitchen() {
  return (
    <SettingsPage title="Hand-offs" says="How a qualified lead reaches the person who closes it.">
      <SettingsGroup title="Silence" says="What happens when nobody answers.">
        <Setting
          says="A hand-off nobody answers is taken after this many open hours."
          affects="Taking an offer never re-qualifies it and earns no credit."
          last="Changed by Ida Brandt on 3 Nov 2026, from 24"
        >
          <NumberField label="Open hours" labelHidden value={16} unit="hours" className="w-32" />
        </Setting>
        <Setting says="Then it goes to" affects="The rep sees where it went, and why.">
          <Select
            label="Goes to"
            labelHidden
            value="next"
            onChange={() => {}}
            options={[{ value: "next", label: "The next AE by load" }]}
            className="w-52"
          />
        </Setting>
      </SettingsGroup>
      <SettingsGroup title="Marks">
        <Setting
          says="The AE gives their own marks before they see the rep’s."
          affects="3 AEs, 41 hand-offs a month"
        >
          <Switch defaultSelected>Blind</Switch>
        </Setting>
        <Setting says="Export this process as a file." last="Last exported by Ida Brandt on 1 Oct 2026">
          <Button>Export</Button>
        </Setting>
      </SettingsGroup>
    </SettingsPage>
  );
}
