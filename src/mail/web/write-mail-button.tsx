import { Mail } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { About } from "../../activity/open.ts";
import { Button } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useShortcut } from "../../platform/web/shortcuts.ts";
import { useWords } from "../../platform/web/words.ts";

const WriteMailDialog = lazy(() =>
  import("./write-mail-dialog.tsx").then((it) => ({ default: it.WriteMailDialog })),
);

/** On a record's composer: M writes a mail. */
export function WriteMailButton({ about, personId }: { about: About; personId: string | null }) {
  const words = useWords("mail");
  const mayWrite = useCan("mail.own");
  const [isOpen, setOpen] = useState(false);
  useShortcut({
    keys: "m",
    label: words("compose.action"),
    run: () => mayWrite && personId && setOpen(true),
  });
  if (!mayWrite || !personId) return null;
  return (
    <>
      <Button tone="ghost" size="sm" icon={Mail} shortcut="m" onPress={() => setOpen(true)}>
        {words("compose.action")}
      </Button>
      {isOpen && (
        <Suspense>
          <WriteMailDialog about={about} personId={personId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
