import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { concerns, startPush } from "./push.ts";
import type { LiveMeta } from "./query.ts";

/** A stream driven by hand: the network's edge. */
class HandStream {
  onmessage: ((message: { data: string }) => void) | null = null;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  isClosed = false;
  close() {
    this.isClosed = true;
  }
  say(name: string, ...subjects: string[]) {
    this.onmessage?.({ data: JSON.stringify({ name, subjects }) });
  }
}

function openFloor() {
  const client = new QueryClient();
  const stream = new HandStream();
  const put = (key: string, meta: LiveMeta) =>
    client
      .getQueryCache()
      .build(client, { queryKey: [key], meta })
      .setData("old");
  put("lead", { subjects: ["lead:1"] });
  put("handoffs", { events: ["handoff.*"] });
  put("settings", {});
  const stop = startPush(client, { openStream: () => stream as unknown as EventSource, pollMs: 1000 });
  const stale = () =>
    client
      .getQueryCache()
      .getAll()
      .filter((query) => query.state.isInvalidated)
      .map((query) => query.queryKey[0]);
  return { client, stream, stop, stale };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("refetches what shows the subject or waits for the event, and nothing else", () => {
  const { stream, stop, stale } = openFloor();
  stream.say("lead.claimed", "lead:1");
  stream.say("handoff.accepted", "handoff:9");
  expect(stale()).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(stale()).toEqual(["lead", "handoffs"]);
  stop();
  expect(stream.isClosed).toBe(true);
});

it("polls while the stream is down and catches up once it is back", () => {
  const { client, stream, stop, stale } = openFloor();
  stream.onopen?.();
  expect(stale()).toEqual([]);
  stream.onerror?.();
  vi.advanceTimersByTime(1000);
  expect(stale()).toEqual(["lead", "handoffs"]);
  for (const query of client.getQueryCache().getAll()) query.setData("new");
  stream.onopen?.();
  expect(stale()).toEqual(["lead", "handoffs"]);
  for (const query of client.getQueryCache().getAll()) query.setData("newer");
  vi.advanceTimersByTime(5000);
  expect(stale()).toEqual([]);
  stop();
});

it("matches event names whole or by their beginning", () => {
  const news = { name: "handoff.accepted", subjects: [] };
  expect(concerns(news, { events: ["handoff.*"] })).toBe(true);
  expect(concerns(news, { events: ["handoff.accepted"] })).toBe(true);
  expect(concerns(news, { events: ["handoff"] })).toBe(false);
  expect(concerns(news, undefined)).toBe(false);
});
