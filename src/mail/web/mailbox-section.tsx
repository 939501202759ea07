import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, FlaskConical } from "lucide-react";
import { useState } from "react";
import { call } from "../../platform/web/api.ts";
import {
  Badge,
  Banner,
  Button,
  FormDialog,
  IconButton,
  Menu,
  Section,
  When,
} from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type MailboxCard, retryMailbox, setMailboxState, startMailboxTest } from "../mail.contract.ts";
import { MailboxDialog } from "./mailbox-dialog.tsx";
import { MailboxNumbers } from "./mailbox-numbers.tsx";
import { SelfTestSteps } from "./self-test-steps.tsx";
import { UnsureMails } from "./unsure-mails.tsx";

/** One mailbox, told honestly. */
export function MailboxSection({ mailbox }: { mailbox: MailboxCard }) {
  const words = useWords("mail");
  const [open, setOpen] = useState<"settings" | "remove" | null>(null);
  const act = useMailboxActs(mailbox.id);
  const { mine } = mailbox;
  return (
    <Section
      title={mailbox.address}
      note={<StateBadge mailbox={mailbox} />}
      actions={
        mine && (
          <>
            <Button
              size="sm"
              icon={FlaskConical}
              isPending={act.isPending}
              onPress={() => act.mutate("test")}
            >
              {words("test")}
            </Button>
            <Menu
              label={mailbox.address}
              trigger={<IconButton icon={Ellipsis} label={words("settings")} size="sm" />}
              groups={[
                {
                  entries: [
                    { key: "settings", label: words("settings"), run: () => setOpen("settings") },
                    mailbox.state === "paused"
                      ? { key: "resume", label: words("resume"), run: () => act.mutate("resumed") }
                      : { key: "pause", label: words("pause"), run: () => act.mutate("paused") },
                    { key: "remove", label: words("remove"), isDanger: true, run: () => setOpen("remove") },
                  ],
                },
              ]}
            />
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-muted text-sm">
          {!mine && `${words("of", { name: mailbox.memberName })} · `}
          {words(mailbox.paceSeconds > 0 ? "budgetPace" : "budgetAlone", {
            budget: mailbox.dailyBudget,
            pace: mailbox.paceSeconds,
          })}
        </p>
        <Troubles mailbox={mailbox} retry={() => act.mutate("retry")} />
        <Refused refused={mailbox.sending.refused} />
        {mine && mailbox.sending.unsure > 0 && <UnsureMails mailboxId={mailbox.id} />}
        <MailboxNumbers mailbox={mailbox} />
        <SelfTestSteps test={mailbox.test} />
      </div>
      {open === "settings" && <MailboxDialog mailbox={mailbox} onClose={() => setOpen(null)} />}
      {open === "remove" && (
        <FormDialog
          title={words("removeTitle", { address: mailbox.address })}
          action={words("remove")}
          isDanger
          onSubmit={() => act.mutate("removed", { onSuccess: () => setOpen(null) })}
          onClose={() => setOpen(null)}
        >
          <p>{words("removeSays")}</p>
        </FormDialog>
      )}
    </Section>
  );
}

type Act = "test" | "retry" | "paused" | "resumed" | "removed";

function useMailboxActs(mailboxId: string) {
  const client = useQueryClient();
  const params = { mailboxId };
  return useMutation({
    mutationFn: (act: Act): Promise<unknown> => {
      if (act === "test") return call(startMailboxTest, { params });
      if (act === "retry") return call(retryMailbox, { params });
      return call(setMailboxState, { params, body: { change: act } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["mailboxes"] }),
  });
}

function StateBadge({ mailbox }: { mailbox: MailboxCard }) {
  const words = useWords("mail");
  const { state, sending, reading } = mailbox;
  if (state === "paused") return <Badge>{words("state.paused")}</Badge>;
  if (sending.error || reading.error) return <Badge tone="red">{words("state.trouble")}</Badge>;
  if (reading.silent) return <Badge tone="amber">{words("state.silent")}</Badge>;
  return <Badge tone="green">{words("state.connected")}</Badge>;
}

/** Not the reader's fault and not the address's: it is for us to mend. */
function Refused({ refused }: { refused: MailboxCard["sending"]["refused"] }) {
  const words = useWords("mail");
  if (!refused) return null;
  return (
    <Banner tone="amber" title={words("refusedTitle")}>
      <p>
        {words(`bounce.${refused.reason}`)} <When at={refused.at} />
      </p>
    </Banner>
  );
}

function Troubles({ mailbox, retry }: { mailbox: MailboxCard; retry: () => void }) {
  const words = useWords("mail");
  const { sending, reading, mine } = mailbox;
  const troubles = [
    { key: "sending", ...sending },
    { key: "reading", ...reading },
  ].filter((one) => one.error);
  if (troubles.length === 0 && !reading.silent) return null;
  return (
    <Banner
      tone={troubles.length > 0 ? "red" : "amber"}
      title={troubles.map(({ key }) => words(key)).join(", ") || words("silentWords")}
      actions={
        mine && (
          <Button size="sm" onPress={retry}>
            {words("tryNow")}
          </Button>
        )
      }
    >
      {troubles.map(({ key, error, againAt }) => (
        <p key={key} className="break-words">
          {error}{" "}
          {againAt && (
            <span className="text-sm">
              {words("nextTry")} <When at={againAt} />
            </span>
          )}
        </p>
      ))}
    </Banner>
  );
}
