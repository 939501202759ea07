import { ComboBox } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

interface ChoiceProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  label?: string;
  help?: string;
}

const spoken = (zone: string) => zone.replaceAll("_", " ");
const zones = () => ["UTC", ...Intl.supportedValuesOf("timeZone")];
const SHOWN = 60;

/** Any zone the browser knows, found by typing a city. */
export function ZoneField({ value, onChange, error, label, help }: ChoiceProps) {
  const words = useWords("team");
  return (
    <ComboBox
      label={label ?? words("field.zone")}
      {...(help ? { help } : {})}
      error={error}
      value={value ? { value, label: spoken(value) } : null}
      onChange={(option) => option && onChange(option.value)}
      search={async (text) => {
        const asked = text === spoken(value) ? "" : text.toLowerCase();
        return zones()
          .filter((zone) => spoken(zone).toLowerCase().includes(asked))
          .slice(0, SHOWN)
          .map((zone) => ({ value: zone, label: spoken(zone) }));
      }}
    />
  );
}

export function CurrencyField({ value, onChange, error, help }: ChoiceProps) {
  const words = useWords("team");
  const names = new Intl.DisplayNames("en", { type: "currency" });
  const labelOf = (code: string) => `${code} · ${names.of(code)}`;
  return (
    <ComboBox
      label={words("field.currency")}
      {...(help ? { help } : {})}
      error={error}
      value={value ? { value, label: labelOf(value) } : null}
      onChange={(option) => option && onChange(option.value)}
      search={async (text) => {
        const asked = text === labelOf(value) ? "" : text.toLowerCase();
        return Intl.supportedValuesOf("currency")
          .map((code) => ({ value: code, label: labelOf(code) }))
          .filter((option) => option.label.toLowerCase().includes(asked))
          .slice(0, SHOWN);
      }}
    />
  );
}
