import {
  addAgendaItem,
  commit,
  findPlanned,
  holdOneOnOne,
  missOneOnOne,
  moveOneOnOne,
  settleCommitment,
  slotFrom,
  startSeries,
  writePrivateNote,
} from "../../coaching/public.ts";
import { addDays, dayIn } from "../../platform/calendar.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { type Ok, ok, orRefuse } from "../../platform/outcome.ts";
import type { MemberActor } from "../../team/public.ts";
import type { CastName } from "./cast.ts";
import { type Scene, ZONE } from "./scene.ts";

interface Told {
  manager: CastName;
  report: CastName;
  time: string;
  /** How many working days ago the first one was; a multiple of five has one today. */
  began: number;
  /** What became of each, the oldest first; a moved one is followed by its new time. Later ones were held. */
  weeks: readonly ("held" | "short" | "missed" | "moved")[];
  kept: string;
  open: string;
  ofManager: string;
  agenda: readonly [string, string];
  note: string;
}

const told: readonly Told[] = [
  {
    manager: "jonas",
    report: "nora",
    time: "later today",
    began: 25,
    weeks: ["held", "held", "missed", "held", "held"],
    kept: "Ask who else decides before offering a hand-off",
    open: "Name the cost of waiting in each note",
    ofManager: "Sit in on two of her qualification calls",
    agenda: ["The return from Elena: was it the note or the lead?", "How the Monday call hour feels"],
    note: "Proud of the Jimenez pass and will not say so herself. Ask about a team of her own by summer.",
  },
  {
    manager: "jonas",
    report: "ben",
    time: "14:00",
    began: 24,
    weeks: ["held", "held", "missed", "short", "moved", "held"],
    kept: "Two new openings a day, noted with the answer",
    open: "Agree the next step before the call ends",
    ofManager: "Clear the duplicate terminals in his list",
    agenda: ["Tom sent one back for more work: what was missing?", "Which lists are worth the second month"],
    note: "Talks past the first no. One behaviour only this week.",
  },
  {
    manager: "jonas",
    report: "mara",
    time: "15:30",
    began: 23,
    weeks: ["held", "held", "held", "held"],
    kept: "Call demo requests before anything else in the morning",
    open: "Look again at the two white papers nobody reached",
    ofManager: "Ask marketing what the white paper promises",
    agenda: ["The late answer on Thursday, minute by minute", "Webinar people: call or write first?"],
    note: "Energy at 2 since the second week. Watch the evening shifts.",
  },
  ...(["elena", "tom", "priya"] as const).map((report, index) => ({
    manager: "anita" as const,
    report,
    time: `1${index}:15`,
    began: 17 - index,
    weeks: ["held", "held", index === 2 ? "missed" : "held"] as const,
    kept: "Bring the champion's own words to the next deal talk",
    open: "Find the person who signs before the demo",
    ofManager: "Join the call with the largest open deal",
    agenda: ["One deal: what changed with the buyer?", "What I owe the reps on their hand-offs"] as const,
    note: "Ready for a larger book next quarter.",
  })),
];

/** Two leaders and those they lead: one-on-ones held, cut short, moved and missed, with what was agreed. */
export async function tellOneOnOnes(scene: Scene): Promise<void> {
  for (const story of told) await tell(scene, story);
}

async function tell(scene: Scene, story: Told): Promise<void> {
  const manager = scene.cast[story.manager];
  const report = scene.cast[story.report];
  const { seriesId } = await scene.play((tx) =>
    startSeries(tx, {
      by: manager,
      at: scene.when(story.began + 1, "08:30"),
      reportId: report.id,
      cadence: "weekly",
      minutes: 30,
      startsAt: scene.when(story.began, timeOf(story, scene.now)),
    }),
  );
  const pair = { manager, report, seriesId };
  for (let nth = 0; await scene.play((tx) => pass(tx, scene, { ...pair, story, nth })); nth++);
  await scene.play((tx) => prepare(tx, scene, { ...pair, story }));
}

interface Pair {
  manager: MemberActor;
  report: MemberActor;
  seriesId: string;
  story: Told;
}

const MINUTE = 60_000;
const USUAL = "16:30";
const LAST = "23:30";

/** Whenever the floor is opened, one of them is still ahead today. */
function timeOf({ time }: Told, now: Date): string {
  if (time !== "later today") return time;
  const ahead = slotFrom(ZONE, new Date(Math.ceil(now.getTime() / (30 * MINUTE)) * 30 * MINUTE));
  if (ahead.firstOn !== dayIn(ZONE, now)) return LAST;
  return ahead.timeOfDay > USUAL ? ahead.timeOfDay : USUAL;
}

/** What became of the one that is planned; false once it lies ahead of now. */
async function pass(tx: Tx, scene: Scene, { nth, ...pair }: Pair & { nth: number }): Promise<boolean> {
  const { manager, seriesId, story } = pair;
  const one = (await findPlanned(tx, seriesId))!;
  const after = (minutes: number) => new Date(one.startsAt.getTime() + minutes * MINUTE);
  if (after(31) > scene.now) return false;
  const became = story.weeks[nth] ?? "held";
  const it = { seriesId, oneOnOneId: one.id, by: manager, at: after(31) };
  if (became === "missed") orRefuse(await missOneOnOne(tx, { ...it, whose: "manager" }));
  else if (became === "moved") {
    const startsAt = after(24 * 60);
    orRefuse(await moveOneOnOne(tx, { ...it, at: after(-120), startsAt, whose: "report" }));
  } else {
    await agree(tx, pair, nth, after(25));
    const endedAt = after(became === "short" ? 15 : 30);
    orRefuse(await holdOneOnOne(tx, { ...it, beganAt: one.startsAt, endedAt, nothingAgreed: true }));
  }
  return true;
}

/** The first one agrees what is done by the next; the next agrees what is still carried today. */
async function agree(
  tx: Tx,
  { manager, report, seriesId, story }: Pair,
  nth: number,
  at: Date,
): Promise<void> {
  const command = { by: manager, at, seriesId };
  const dueOn = addDays(dayIn(ZONE, at), 7);
  const owed = [
    [{ ownerId: report.id, words: story.kept }],
    [
      { ownerId: report.id, words: story.open },
      { ownerId: manager.id, words: story.ofManager },
    ],
  ][nth];
  for (const one of owed ?? []) {
    const { commitmentId } = orRefuse(await commit(tx, { ...command, ...one, dueOn }));
    if (nth > 0) continue;
    const settled = { seriesId, commitmentId, state: "done" as const, by: report };
    orRefuse(await settleCommitment(tx, { ...settled, at: new Date(at.getTime() + 4 * 1_440 * MINUTE) }));
  }
}

/** Both have written what they want to talk about next; the leader keeps a note to themself. */
async function prepare(tx: Tx, scene: Scene, { manager, report, seriesId, story }: Pair): Promise<Ok> {
  const at = scene.when(0, "08:20");
  const [asked, answered] = story.agenda;
  orRefuse(await addAgendaItem(tx, { seriesId, kind: "help", words: asked, by: report, at }));
  orRefuse(await addAgendaItem(tx, { seriesId, kind: "discuss", words: answered, by: manager, at }));
  const note = { seriesId, words: story.note, by: manager, at };
  orRefuse(await writePrivateNote(tx, scene.platform.secrets, note));
  return ok;
}
