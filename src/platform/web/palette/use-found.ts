import type { LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import type { SearchHit, SearchSource } from "../web-room.ts";

interface FoundGroup {
  key: string;
  label: string;
  icon: LucideIcon;
  hits: SearchHit[];
}

/** Asks every source at once; a source that fails or is slow never holds back the others. */
export function useFound(sources: readonly SearchSource[], text: string) {
  const [groups, setGroups] = useState<FoundGroup[]>([]);
  const [isSearching, setSearching] = useState(false);
  useEffect(() => {
    const asked = text.trim();
    if (asked.length < 2) {
      setGroups([]);
      setSearching(false);
      return;
    }
    const stop = new AbortController();
    setSearching(true);
    const wait = setTimeout(async () => {
      const answers = sources.map(async ({ key, label, icon, search }) => {
        const hits = await search(asked, stop.signal).catch(() => []);
        if (stop.signal.aborted) return;
        setGroups((old) => [
          ...old.filter((group) => group.key !== key),
          { key, label, icon, hits: hits.slice(0, 8) },
        ]);
      });
      await Promise.all(answers);
      if (!stop.signal.aborted) setSearching(false);
    }, 150);
    return () => {
      stop.abort();
      clearTimeout(wait);
    };
  }, [sources, text]);
  return { groups, isSearching };
}
