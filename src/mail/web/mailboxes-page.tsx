import { useQuery } from "@tanstack/react-query";
import { Mail, Plus } from "lucide-react";
import { useState } from "react";
import { Button, EmptyState, ErrorState, SettingsPage, SkeletonRows } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { mailboxesQuery } from "./mail-query.ts";
import { MailboxDialog } from "./mailbox-dialog.tsx";
import { MailboxSection } from "./mailbox-section.tsx";

export default function MailboxesPage() {
  const words = useWords("mail");
  const mayConnect = useCan("mail.own");
  const [connecting, setConnecting] = useState(false);
  const { data, error, refetch, isPending } = useQuery(mailboxesQuery);
  const connect = mayConnect && (
    <Button tone="primary" icon={Plus} onPress={() => setConnecting(true)}>
      {words("connect")}
    </Button>
  );
  return (
    <SettingsPage title={words("title")} says={words("says")} actions={connect}>
      <div className="flex flex-col gap-4 px-4">
        {isPending && <SkeletonRows label={words("loading")} />}
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data?.rows.length === 0 && (
          <EmptyState icon={Mail} title={words("emptyTitle")} actions={connect}>
            {words("empty")}
          </EmptyState>
        )}
        {data?.rows.map((mailbox) => (
          <MailboxSection key={mailbox.id} mailbox={mailbox} />
        ))}
      </div>
      {connecting && <MailboxDialog mailbox={null} onClose={() => setConnecting(false)} />}
    </SettingsPage>
  );
}
