import type { Query, QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { z } from "zod";
import type { LiveMeta } from "./query.ts";

const newsSchema = z.object({ name: z.string(), subjects: z.array(z.string()).default([]) });
export type News = z.infer<typeof newsSchema>;

const nameFits = (pattern: string, name: string) =>
  pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

/** News concerns a query when it names a subject the query shows or an event it waits for. */
export const concerns = (news: News, meta: LiveMeta | undefined): boolean =>
  !!meta?.subjects?.some((subject) => news.subjects.includes(subject)) ||
  !!meta?.events?.some((pattern) => nameFits(pattern, news.name));

export type LiveState = "live" | "polling" | "off";

let state: LiveState = "off";
const listeners = new Set<() => void>();
function become(next: LiveState) {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

export const useLiveState = (): LiveState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

interface PushOptions {
  url?: string;
  debounceMs?: number;
  pollMs?: number;
  openStream?: (url: string) => EventSource;
}

/**
 * Keeps queries true while the page is open. A burst of news within `debounceMs` becomes one refetch per query;
 * while the stream is down every query that waits for news is polled, and all are refetched once it is back,
 * because news sent in between is gone.
 */
export function startPush(client: QueryClient, options: PushOptions = {}): () => void {
  const {
    url = "/api/v1/push",
    debounceMs = 50,
    pollMs = 20_000,
    openStream = (at) => new EventSource(at),
  } = options;
  let waiting: News[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  const isLive = (query: Query) => !!(query.meta?.subjects || query.meta?.events);

  const flush = () => {
    const news = waiting;
    waiting = [];
    timer = undefined;
    void client.invalidateQueries({ predicate: (query) => news.some((each) => concerns(each, query.meta)) });
  };
  const refetchLive = () => void client.invalidateQueries({ predicate: isLive });

  const stream = openStream(url);
  stream.onmessage = (message: MessageEvent<string>) => {
    const parsed = newsSchema.safeParse(JSON.parse(message.data));
    if (!parsed.success) return;
    waiting.push(parsed.data);
    timer ??= setTimeout(flush, debounceMs);
  };
  stream.onopen = () => {
    if (poll) refetchLive();
    clearInterval(poll);
    poll = undefined;
    become("live");
  };
  stream.onerror = () => {
    poll ??= setInterval(refetchLive, pollMs);
    become("polling");
  };
  return () => {
    stream.close();
    clearTimeout(timer);
    clearInterval(poll);
    become("off");
  };
}
