import { queryOptions } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { listMailboxes, listMails, readThread } from "../mail.contract.ts";

export const mailboxesQuery = queryOptions({
  queryKey: ["mailboxes"],
  queryFn: ({ signal }) => call(listMailboxes, { signal }),
  meta: { events: ["mail.*"] },
  // Passes that find nothing publish nothing; the times on the page still move on.
  refetchInterval: 20_000,
});

export const unsureQuery = (mailboxId: string) =>
  queryOptions({
    queryKey: ["mails", mailboxId, "unsure"],
    queryFn: ({ signal }) => call(listMails, { params: { mailboxId }, query: { state: "unsure" }, signal }),
    meta: { subjects: [`mailbox:${mailboxId}`] },
  });

export const threadQuery = (threadId: string) =>
  queryOptions({
    queryKey: ["mail-thread", threadId],
    queryFn: ({ signal }) => call(readThread, { params: { threadId }, signal }),
    meta: { events: ["mail.*"] },
  });
