import type { SequenceStep } from "../../outreach/open.ts";
import { createSequence, publishSequence, setSequenceState } from "../../outreach/public.ts";
import { ok, orRefuse } from "../../platform/outcome.ts";
import type { CastName } from "./cast.ts";
import type { Scene } from "./scene.ts";

interface Written {
  name: string;
  motion: "outbound" | "inbound";
  writtenBy: CastName;
  steps: SequenceStep[];
}

const hello = "Dear {{ person.givenName | default: 'colleague' }},";
const company = "{{ company.name | default: 'your house' }}";
const signature = "Kind regards\n{{ sender.name | default: 'North Harbour' }}";

const written: readonly Written[] = [
  {
    name: "Dispatchers who plan on paper",
    motion: "outbound",
    writtenBy: "nora",
    steps: [
      {
        kind: "email",
        waitDays: 0,
        subject: "Who keeps the loading list at night?",
        body: `${hello}\n\nmost dispatchers I speak with keep the night's loading list on paper, because the system closes at six. How is it at ${company}?\n\n${signature}`,
        inThread: false,
      },
      {
        kind: "call",
        waitDays: 2,
        script: "Ask who writes the list after six, and what happened the last time a page was missing.",
      },
      {
        kind: "email",
        waitDays: 3,
        subject: "",
        body: `${hello}\n\none yard nearby found eleven wrong loads in a month once drivers saw the list on their phone. Shall I send you how they did it? A yes is enough.\n\n${signature}`,
        inThread: true,
      },
      {
        kind: "task",
        waitDays: 4,
        title: "Write to a colleague of theirs",
        guidance: "Somebody who works with the list: yard, customs or the night shift.",
      },
    ],
  },
  {
    name: "After the white paper",
    motion: "inbound",
    writtenBy: "mara",
    steps: [
      {
        kind: "email",
        waitDays: 0,
        subject: "The page most people stop at",
        body: `${hello}\n\nthe third page of the paper has the list of what a yard needs before it begins. Which line of it is missing at ${company}?\n\n${signature}`,
        inThread: false,
      },
      { kind: "call", waitDays: 1, script: "Ask which question made them look for the paper." },
    ],
  },
];

/** What the reps enrol their leads in; mails leave once somebody connects a mailbox. */
export async function writeSequences(scene: Scene): Promise<void> {
  for (const [number, { name, motion, writtenBy, steps }] of written.entries()) {
    const by = scene.cast[writtenBy];
    const at = scene.when(45 - number, "16:10");
    await scene.play(async (tx) => {
      const { sequenceId } = orRefuse(await createSequence(tx, { by, at, name, motion }));
      const window = { days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };
      orRefuse(await publishSequence(tx, { by, at, sequenceId, name, window, steps }));
      orRefuse(await setSequenceState(tx, { by, at, sequenceId, to: "running" }));
      return ok;
    });
  }
}
