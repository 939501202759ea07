import { useEffect, useState } from "react";
import type { TimelinePresenter } from "../../platform/web/record/timeline-presenter.ts";
import { rooms } from "./rooms.ts";

const known = rooms.flatMap(({ timeline }) => (Array.isArray(timeline) ? timeline : []));
const later = rooms.flatMap(({ timeline }) => (typeof timeline === "function" ? [timeline] : []));

/** Every room's words for its events. Those that load later arrive together, so that a timeline changes once. */
export function usePresenters(): readonly TimelinePresenter[] {
  const [presenters, setPresenters] = useState<readonly TimelinePresenter[]>(known);
  useEffect(() => {
    let isGone = false;
    void Promise.all(later.map((load) => load())).then((loaded) => {
      if (!isGone) setPresenters([...known, ...loaded.flat()]);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return presenters;
}
