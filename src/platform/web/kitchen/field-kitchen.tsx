import { LayoutGrid, List, Search } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { bind, bindCheck, submit, useZodForm } from "../form.ts";
import {
  Button,
  Checkbox,
  ComboBox,
  DateField,
  DateTimeField,
  FormPage,
  MoneyField,
  NumberField,
  type Option,
  RadioGroup,
  SegmentedControl,
  Select,
  Switch,
  TextArea,
  TextField,
} from "../kit.ts";
import { Problem } from "../problem.ts";

const companies = ["Nordwind Logistik GmbH", "Halden Foods", "Arroyo Packaging"].map((label) => ({
  value: label,
  label,
  detail: "Bremen",
}));

const schema = z.object({
  name: z.string().min(1, "A deal needs a name."),
  stage: z.string(),
  company: z.custom<Option>().nullable(),
  amount: z.string().nullable(),
  seats: z.number(),
  closeOn: z.string().nullable(),
  nextAt: z.string().nullable(),
  forecast: z.string(),
  why: z.string(),
  isShared: z.boolean(),
  tells: z.boolean(),
});

export function FieldKitchen() {
  const [view, setView] = useState<"list" | "board">("list");
  const form = useZodForm(schema, {
    name: "Cold chain rollout",
    stage: "demo",
    company: companies[0] ?? null,
    amount: "8400050",
    seats: 140,
    closeOn: "2026-12-18",
    nextAt: "2026-11-26T09:00:00Z",
    forecast: "likely",
    why: "",
    isShared: true,
    tells: false,
  });
  const refuse = async () => {
    throw new Problem({
      status: 409,
      code: "close-too-early",
      title: "Too early",
      detail: "The close date lies before the next meeting.",
      field: "closeOn",
    });
  };
  return (
    <FormPage
      title="New deal"
      says="From the re-qualified hand-off of Annika Weber."
      onSubmit={submit(form, refuse)}
      refusal={form.formState.errors.root?.message}
      buttons={
        <>
          <Button tone="ghost">Cancel</Button>
          <Button tone="primary" type="submit">
            Create deal
          </Button>
        </>
      }
    >
      <TextField label="Name" {...bind(form, "name")} isRequired />
      <div className="grid gap-4 sm:grid-cols-2">
        <ComboBox
          label="Company"
          {...bind(form, "company")}
          search={async (text) =>
            companies.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))
          }
        />
        <Select
          label="Stage"
          {...bind(form, "stage")}
          options={[
            { value: "needs", label: "Needs" },
            { value: "demo", label: "Demo", detail: "After the first meeting" },
          ]}
        />
        <MoneyField label="Amount" currency="EUR" {...bind(form, "amount")} help="Net, for the first year" />
        <NumberField label="Seats" unit="people" {...bind(form, "seats")} />
        <DateField label="Close date" {...bind(form, "closeOn")} />
        <DateTimeField label="Next step" {...bind(form, "nextAt")} />
      </div>
      <RadioGroup
        label="Forecast"
        {...bind(form, "forecast")}
        options={[
          { value: "likely", label: "Likely", detail: "Evidence allows this at most" },
          {
            value: "commit",
            label: "Commit",
            detail: "Needs a decision maker who said yes",
            isDisabled: true,
          },
        ]}
      />
      <TextArea label="Why now" {...bind(form, "why")} placeholder="In the buyer’s words" />
      <Checkbox {...bindCheck(form, "isShared")} help="Mara sees its progress and the credit it may earn.">
        Shared with the rep who sourced it
      </Checkbox>
      <Checkbox isIndeterminate>Some of them</Checkbox>
      <Switch {...bindCheck(form, "tells")} help="Takes effect at once.">
        Tell me when the buyer opens the plan
      </Switch>
      <TextField
        label="Tax number"
        error="Germany expects DE and nine digits."
        value="DE12"
        onChange={() => {}}
      />
      <TextField label="Domain" isDisabled value="nordwind.example" />
      <TextField label="Find" labelHidden icon={Search} placeholder="Find a person" />
      <SegmentedControl
        label="View"
        value={view}
        onChange={setView}
        segments={[
          { value: "list", label: "List", icon: List },
          { value: "board", label: "Board", icon: LayoutGrid },
        ]}
      />
    </FormPage>
  );
}
