import { Copy } from "lucide-react";
import { IconButton, Section, TextLink, toast } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { FormView } from "../forms.contract.ts";

export function ShareForm({ form }: { form: FormView }) {
  const words = useWords("inbound");
  return (
    <Section title={words("form.share")}>
      <div className="flex flex-col gap-3">
        <Shared label={words("form.address")} text={form.address} href={form.address} />
        <Shared label={words("form.snippet")} text={form.snippet} />
        {form.programAddress && <Shared label={words("form.program")} text={form.programAddress} />}
      </div>
    </Section>
  );
}

function Shared({ label, text, href }: { label: string; text: string; href?: string }) {
  const words = useWords("inbound");
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast({ text: words("form.copied") });
  };
  return (
    <div>
      <p className="font-medium text-muted text-sm">{label}</p>
      <div className="flex items-center gap-2">
        <code className="min-w-0 flex-1 break-all rounded-md bg-sunken px-2 py-1 text-sm">
          {href ? <TextLink href={href}>{text}</TextLink> : text}
        </code>
        <IconButton icon={Copy} label={`${words("form.copy")}: ${label}`} onPress={() => void copy()} />
      </div>
    </div>
  );
}
