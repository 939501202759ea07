import type { LucideIcon } from "lucide-react";
import { createContext, type ReactNode, use } from "react";
import type { RoleHue, Tone } from "../kit/tones.ts";

export interface TimelineItem {
  id: string;
  /** Event name: "handoff.accepted", "note.written". */
  kind: string;
  at: string;
  actor?: { name: string; hue?: RoleHue | undefined } | null;
  facts: Record<string, unknown>;
}

/** How one kind of event reads. Exported by the room that publishes it, in `room.timeline`. */
export interface TimelinePresenter {
  /** An event name; a trailing `*` for any ending. */
  kind: string;
  icon: LucideIcon;
  tone?: Tone;
  /** After the actor's name: "accepted the hand-off". */
  title: (item: TimelineItem) => ReactNode;
  body?: (item: TimelineItem) => ReactNode;
}

export const TimelinePresentersContext = createContext<readonly TimelinePresenter[]>([]);

/** The longest matching pattern wins. */
export function presenterOf(
  presenters: readonly TimelinePresenter[],
  kind: string,
): TimelinePresenter | undefined {
  const fits = ({ kind: pattern }: TimelinePresenter) =>
    pattern.endsWith("*") ? kind.startsWith(pattern.slice(0, -1)) : kind === pattern;
  return presenters.filter(fits).sort((a, b) => b.kind.length - a.kind.length)[0];
}

export const useTimelinePresenters = () => use(TimelinePresentersContext);
