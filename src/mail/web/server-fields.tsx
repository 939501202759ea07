import type { UseFormReturn } from "react-hook-form";
import { bind } from "../../platform/web/form.ts";
import { NumberField, Select, TextField } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type Security, securities, usualPorts } from "../mailbox.ts";
import type { MailboxForm } from "./mailbox-form.ts";

/** Host, port and encryption of one server; choosing an encryption proposes its usual port. */
export function ServerFields({ form, of }: { form: UseFormReturn<MailboxForm>; of: "smtp" | "imap" }) {
  const words = useWords("mail");
  const security = bind(form, `${of}.security`);
  const choose = (next: Security) => {
    security.onChange(next);
    form.setValue(`${of}.port`, usualPorts[of][next]);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">{words(`form.${of}`)}</legend>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_6rem_9rem]">
        <TextField
          className="col-span-2 sm:col-span-1"
          label={words("form.host")}
          {...bind(form, `${of}.host`)}
        />
        <NumberField
          label={words("form.port")}
          formatOptions={{ useGrouping: false }}
          minValue={1}
          maxValue={65535}
          {...bind(form, `${of}.port`)}
        />
        <Select
          label={words("form.security")}
          options={securities.map((value) => ({ value, label: words(`form.${value}`) }))}
          value={security.value as Security}
          onChange={choose}
        />
      </div>
    </fieldset>
  );
}
