import { MutationCache, QueryClient } from "@tanstack/react-query";
import { toast } from "./kit/toast.tsx";
import { Problem } from "./problem.ts";

/** What a query shows, so that news about it refetches it: see push.ts. */
export interface LiveMeta extends Record<string, unknown> {
  /** Records by kind and id: "lead:0198…". */
  subjects?: string[];
  /** Event names, a trailing `*` for any ending: "handoff.*". */
  events?: string[];
  /** Set on a mutation whose screen shows its own refusals. */
  quiet?: boolean;
}

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: LiveMeta;
    mutationMeta: LiveMeta;
  }
}

const mayRetry = (failures: number, error: Error) =>
  failures < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500);

export function createQueryClient(): QueryClient {
  return new QueryClient({
    // A refusal nobody shows is a click that did nothing: say it unless the screen says it itself.
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.meta?.quiet) return;
        const problem = error instanceof Problem ? error : undefined;
        toast({
          tone: "failed",
          text: problem?.title ?? error.message,
          ...(problem?.detail ? { detail: problem.detail } : {}),
        });
      },
    }),
    defaultOptions: {
      queries: { staleTime: 30_000, gcTime: 15 * 60_000, retry: mayRetry, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
