import { inQuotes } from "../../platform/web/format.ts";
import { Badge, Section } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import type { HandoffNote } from "../note.ts";

/** The note in the order an executive needs it: their words first, what to keep to, then the rest. */
export function NoteView({ note, seconds }: { note: HandoffNote; seconds: number }) {
  const words = useWords("handoffs");
  return (
    <Section title={words("note.title")} note={words("note.reading", { count: seconds })}>
      <NoteParts note={note} />
    </Section>
  );
}

const rest = ["problem", "tools", "concerns", "testFirst", "logistics"] as const;

export function NoteParts({ note }: { note: HandoffNote }) {
  const words = useWords("handoffs");
  return (
    <div className="flex max-w-[68ch] flex-col gap-3 text-lg leading-relaxed">
      <blockquote className="border-accent border-l-2 pl-3">{inQuotes(note.whyNow)}</blockquote>
      <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label={words("note.people")}>
        {note.people.map(({ name, role, stance }) => (
          <li key={`${name}${role ?? ""}`} className="flex items-center gap-1.5">
            <span className="font-medium">{name}</span>
            {role && <span className="text-muted">{role}</span>}
            <Badge>{words(`note.stance.${stance}`)}</Badge>
          </li>
        ))}
      </ul>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Part label={words("note.promised")} text={note.promised} />
        <Part label={words("note.notPromised")} text={note.notPromised} />
        <Part label={words("note.agenda")} text={note.agenda} />
        {rest.map((key) => (
          <Part key={key} label={words(`note.${key}`)} text={note[key]} />
        ))}
        <Part
          label={words("note.confidence")}
          text={note.confidence && words(`note.level.${note.confidence}`)}
        />
      </dl>
    </div>
  );
}

function Part({ label, text }: { label: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <div className="min-w-0">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="whitespace-pre-wrap break-words">{text}</dd>
    </div>
  );
}
