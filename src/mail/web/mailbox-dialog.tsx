import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Banner, FormDialog, NumberField, TextField } from "../../platform/web/kit.ts";
import { Problem } from "../../platform/web/problem.ts";
import { useSession } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { changeMailbox, connectMailbox, type MailboxCard, startMailboxTest } from "../mail.contract.ts";
import { guessServers } from "./guess-servers.ts";
import { type MailboxForm, mailboxForm, startOf } from "./mailbox-form.ts";
import { ServerFields } from "./server-fields.tsx";

/** Connects a mailbox or changes its settings: both servers are tried before anything is saved. */
export function MailboxDialog({ mailbox, onClose }: { mailbox: MailboxCard | null; onClose: () => void }) {
  const words = useWords("mail");
  const client = useQueryClient();
  const { member } = useSession();
  const form = useZodForm(mailboxForm, startOf(mailbox, member.name));
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async ({ address, password, ...body }: MailboxForm) => {
      if (mailbox) {
        const params = { mailboxId: mailbox.id };
        return call(changeMailbox, { params, body: { ...body, ...(password ? { password } : {}) } });
      }
      const { mailboxId } = await call(connectMailbox, { body: { ...body, address, password } });
      // The first test tells whether mails are matched and where copies go; nobody should have to ask for it.
      return call(startMailboxTest, { params: { mailboxId } });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["mailboxes"] });
      onClose();
    },
  });
  const propose = () => {
    const { address, username, smtp, imap } = form.getValues();
    if (mailbox || !address.includes("@")) return;
    const guessed = guessServers(address);
    if (!username) form.setValue("username", address);
    if (!smtp.host) form.setValue("smtp", guessed.smtp);
    if (!imap.host) form.setValue("imap", guessed.imap);
  };
  return (
    <FormDialog
      title={mailbox ? words("form.changeTitle", { address: mailbox.address }) : words("form.title")}
      action={words(mailbox ? "form.save" : "form.try")}
      isPending={save.isPending}
      size="lg"
      onSubmit={submit(form, (values) => save.mutateAsync(values))}
      onClose={onClose}
    >
      <MailRefusal error={save.error} />
      <div className="grid gap-3 sm:grid-cols-2">
        {!mailbox && (
          <TextField
            label={words("form.address")}
            type="email"
            autoComplete="off"
            autoFocus
            {...bind(form, "address")}
            onBlur={propose}
          />
        )}
        <TextField label={words("form.senderName")} {...bind(form, "senderName")} />
        <TextField
          label={words("form.username")}
          help={words("form.usernameHelp")}
          {...bind(form, "username")}
        />
        <TextField
          label={words("form.password")}
          type="password"
          autoComplete="new-password"
          help={words(mailbox ? "form.passwordKeep" : "form.passwordHelp")}
          {...bind(form, "password")}
        />
      </div>
      <ServerFields form={form} of="smtp" />
      <ServerFields form={form} of="imap" />
      <fieldset>
        <legend className="mb-1 font-semibold">{words("form.limits")}</legend>
        <div className="grid grid-cols-2 gap-3">
          <NumberField
            label={words("form.budget")}
            minValue={0}
            maxValue={2000}
            {...bind(form, "dailyBudget")}
          />
          <NumberField
            label={words("form.pace")}
            unit={words("form.seconds")}
            minValue={0}
            maxValue={3600}
            {...bind(form, "paceSeconds")}
          />
        </div>
      </fieldset>
    </FormDialog>
  );
}

/** The step that failed, what that means, and what the server said. */
function MailRefusal({ error }: { error: Error | null }) {
  const words = useWords("mail");
  if (!(error instanceof Problem)) return error && <Banner tone="red" title={error.message} />;
  const { step, words: meaning, says } = error.facts as { step?: string; words?: string; says?: string };
  if (!step) return error.field ? null : <Banner tone="red" title={error.title} />;
  return (
    <Banner tone="red" title={words(`form.failed.${step}`)}>
      <p>{meaning}</p>
      <p className="break-words text-sm">{words("form.itSaid", { says })}</p>
    </Banner>
  );
}
