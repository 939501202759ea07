import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Outlet, useMatches, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { CrumbContext } from "../../platform/web/crumb.ts";
import { localeOf } from "../../platform/web/format.ts";
import { Toasts } from "../../platform/web/kit/toast.tsx";
import { usePhone } from "../../platform/web/media.ts";
import { OpenableContext } from "../../platform/web/openable.ts";
import { startPush } from "../../platform/web/push.ts";
import { TimelinePresentersContext } from "../../platform/web/record/timeline-presenter.ts";
import { SessionContext } from "../../platform/web/session.ts";
import { useShortcutKeys } from "../../platform/web/shortcuts.ts";
import { SlotFillsContext } from "../../platform/web/slots.ts";
import { ViewerProvider } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { openablePaths } from "./openable-paths.ts";
import { PaletteHost } from "./palette-host.tsx";
import { Rail } from "./rail.tsx";
import { rooms } from "./rooms.ts";
import { commandsOf, navOf } from "./rooms-of-member.ts";
import { sessionQuery } from "./session-query.ts";
import { useSetupEntry } from "./setup/setup-entry.tsx";
import { TopBar } from "./top-bar.tsx";
import { usePresenters } from "./use-presenters.ts";

const fills = rooms.flatMap((room) => room.slots ?? []);

/** The frame around every signed-in screen. */
export function Shell() {
  const { data: session } = useSuspenseQuery(sessionQuery());
  const client = useQueryClient();
  useEffect(() => startPush(client), [client]);
  useShortcutKeys();
  const presenters = usePresenters();
  const viewer = useMemo(
    () => ({
      locale: localeOf(session?.member.locale ?? "en", navigator.languages),
      zone: session?.member.zone ?? "UTC",
    }),
    [session?.member.locale, session?.member.zone],
  );
  const isOpenable = useMemo(() => (session ? openablePaths(rooms, session.member) : () => true), [session]);
  if (!session) return <LeaveToSignIn />;
  return (
    <SessionContext value={session}>
      <ViewerProvider viewer={viewer}>
        <SlotFillsContext value={fills}>
          <TimelinePresentersContext value={presenters}>
            <OpenableContext value={isOpenable}>
              <Frame />
            </OpenableContext>
          </TimelinePresentersContext>
        </SlotFillsContext>
      </ViewerProvider>
    </SessionContext>
  );
}

function Frame() {
  const words = useWords("shell");
  const phone = usePhone();
  const { data: session } = useSuspenseQuery(sessionQuery());
  const [title, setTitle] = useState<string | null>(null);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const setup = useSetupEntry(session);
  const nav = useMemo(() => (session ? [...setup, ...navOf(rooms, session.member)] : []), [session, setup]);
  const commands = useMemo(() => (session ? commandsOf(rooms, session.member) : []), [session]);
  useFocusOnArrival();
  return (
    <CrumbContext value={setTitle}>
      <title>{title ? `${title} · Frontline` : "Frontline"}</title>
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {words("skip")}
      </a>
      <div className="flex h-dvh flex-col sm:flex-row">
        {!phone && <Rail nav={nav} />}
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <TopBar title={title} commands={commands} openPalette={() => setPaletteOpen(true)} />
          <main id="content" tabIndex={-1} className="min-h-0 flex-1 overflow-hidden outline-none">
            <div className="scroll-quiet h-full overflow-auto">
              <Outlet />
            </div>
          </main>
          <Toasts />
        </div>
        {phone && <BottomBar nav={nav} />}
      </div>
      <PaletteHost nav={nav} commands={commands} isOpen={isPaletteOpen} setOpen={setPaletteOpen} />
    </CrumbContext>
  );
}

/** A new page is announced by moving to its start, unless the page took the focus itself. */
function useFocusOnArrival() {
  const path = useMatches({ select: (matches) => matches.at(-1)?.pathname });
  useEffect(() => {
    if (path && document.activeElement === document.body)
      document.getElementById("content")?.focus({ preventScroll: true });
  }, [path]);
}

function LeaveToSignIn() {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    void navigate({ to: "/sign-in", search: { next: router.state.location.href } as never });
  }, [navigate, router]);
  return null;
}
