import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { TodayActionProps } from "../../activity/web/public.ts";
import { call } from "../../platform/web/api.ts";
import { Button, Kbd, Section, SkeletonRows, TextArea } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { readLastMail, writeMail } from "../mail.contract.ts";
import { MailThread } from "./mail-thread.tsx";
import { ReplyMeaning } from "./reply-meaning.tsx";
import { aboutOf } from "./use-send-mail.ts";

/** A reply in hand: the conversation, and the answer below it. Sending is the outcome. */
export function ReplyInHand({ task, settle }: TodayActionProps) {
  const words = useWords("mail");
  const personId = task.person?.id ?? "";
  const { data } = useQuery({
    queryKey: ["last-mail", personId],
    queryFn: ({ signal }) => call(readLastMail, { params: { personId }, signal }),
    meta: { subjects: [`person:${personId}`] },
    enabled: personId !== "",
  });
  const [text, setText] = useState("");
  if (!data) return <SkeletonRows label={words("compose.loading")} />;
  const { mail } = data;
  if (!mail) return <p className="text-muted">{words("compose.unread")}</p>;
  const subject = /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`;
  const body = { personId, subject, text, answers: mail.id, about: aboutOf(task.about), taskId: task.id };
  const send = () => {
    if (text.trim()) settle(task.id, () => call(writeMail, { body }), words("compose.sent"));
  };
  return (
    <Section title={mail.subject || words("compose.thread")}>
      <div className="flex flex-col gap-3">
        <MailThread threadId={mail.threadId} />
        {mail.meaning && <ReplyMeaning messageId={mail.id} meaning={mail.meaning} />}
        <form
          className="flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
          onKeyDown={(event) => event.key === "Enter" && (event.metaKey || event.ctrlKey) && send()}
        >
          <TextArea
            label={words("compose.replyTo", { name: mail.from })}
            value={text}
            onChange={setText}
            rows={6}
          />
          <span className="flex items-center justify-between gap-2">
            <span className="text-muted text-sm max-sm:invisible">
              <Kbd keys="mod+enter" /> {words("compose.sendKey")}
            </span>
            <Button type="submit" tone="primary" isDisabled={text.trim() === ""}>
              {words("compose.send")}
            </Button>
          </span>
        </form>
      </div>
    </Section>
  );
}
