import { ListTodo, StickyNote } from "lucide-react";
import { lazy, Suspense } from "react";
import { Composer, type ComposerMode } from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { Slot } from "../../platform/web/slots.ts";
import { useWords } from "../../platform/web/words.ts";
import type { About } from "../about.ts";
import { RecordTimeline } from "./record-timeline.tsx";
import { composerAside } from "./slots.ts";

// Every room's pages carry this component; the forms come when one is opened.
const NoteForm = lazy(() => import("./note-form.tsx").then(({ NoteForm: it }) => ({ default: it })));
const TaskForm = lazy(() => import("./task-form.tsx").then(({ TaskForm: it }) => ({ default: it })));

interface RecordActivityProps {
  about: About;
  /** Whose record or lead it is about: their erasure empties the notes. */
  personId?: string | null;
  companyId?: string | null;
  /** Ways to write that the caller's room knows. */
  modes?: readonly ComposerMode[];
}

/** The middle of a record page: one composer, one timeline. */
export function RecordActivity({
  about,
  personId = null,
  companyId = null,
  modes = [],
}: RecordActivityProps) {
  const words = useWords("activity");
  const mayWrite = useCan("activity.write");
  const own: ComposerMode[] = [
    {
      key: "note",
      label: words("composer.note"),
      icon: StickyNote,
      shortcut: "n",
      render: ({ close }) => (
        <Suspense>
          <NoteForm about={about} personId={personId} close={close} />
        </Suspense>
      ),
    },
    {
      key: "task",
      label: words("composer.task"),
      icon: ListTodo,
      shortcut: "t",
      render: ({ close }) => (
        <Suspense>
          <TaskForm about={about} personId={personId} companyId={companyId} close={close} />
        </Suspense>
      ),
    },
  ];
  return (
    <>
      {mayWrite && (
        <Composer
          label={words("composer.label")}
          modes={[...own, ...modes]}
          aside={<Slot of={composerAside} about={about} personId={personId} />}
        />
      )}
      <RecordTimeline about={about} />
    </>
  );
}
