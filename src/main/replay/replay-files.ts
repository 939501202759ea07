import { isRefused } from "../../platform/outcome.ts";
import type { Platform } from "../../platform/platform.ts";
import { keepRecordedFile, keepRefusedRow } from "../../reports/public.ts";
import { followWin } from "./follow-win.ts";
import { LEADS, type RecordedLead, readFunnelFiles, WINS } from "./funnel-files.ts";
import { enteredAt, instantOf } from "./history-clock.ts";
import { inviteReader } from "./invite-reader.ts";
import { openGround } from "./open-ground.ts";
import { amountsOf } from "./recorded-amount.ts";
import { refusalOfWin } from "./refusal-of-win.ts";
import { takeLeads } from "./take-leads.ts";

export interface Replayed {
  workspaceId: string;
  /** Of a link by which somebody may join that workspace and look at it. */
  invitation: string;
  leads: number;
  wins: number;
  refused: { id: string; line: number; law: number; refusal: string; why: string }[];
}

/** Takes a recorded funnel through the product, lead by lead and win by win, in a workspace of its own. */
export async function replayFiles(
  platform: Platform,
  folder: string,
  tell: (line: string) => void,
): Promise<Replayed> {
  const leads = await readFunnelFiles(folder);
  const ground = await openGround(platform, leads);
  const replayedAt = platform.clock();
  await platform.work.inWorkspace(ground.workspaceId, async (tx) => {
    const wins = leads.filter(isWon).length;
    await keepRecordedFile(tx, { source: LEADS, holds: "leads", records: leads.length, at: replayedAt });
    await keepRecordedFile(tx, { source: WINS, holds: "wins", records: wins, at: replayedAt });
  });
  const leadIds = await takeLeads(
    platform,
    ground,
    leads,
    (done) => done % 1000 === 0 && tell(`${done} leads in`),
  );

  const amountOf = amountsOf(leads);
  const wins = leads.filter(isWon).sort((a, b) => (a.win.wonAt < b.win.wonAt ? -1 : 1));
  const refused: Replayed["refused"] = [];
  for (const [index, win] of wins.entries()) {
    const leadId = leadIds.get(win.leadId)!;
    const outcome = await platform.work.inWorkspace(ground.workspaceId, (tx) =>
      followWin(tx, ground, win, leadId, amountOf(win)),
    );
    if (isRefused(outcome)) refused.push(await keep(platform, ground.workspaceId, win, outcome.refused));
    if ((index + 1) % 200 === 0) tell(`${index + 1} wins`);
  }
  return {
    workspaceId: ground.workspaceId,
    invitation: await inviteReader(platform, ground),
    leads: leadIds.size,
    wins: wins.length - refused.length,
    refused,
  };
}

type Won = RecordedLead & { win: NonNullable<RecordedLead["win"]> };
const isWon = (lead: RecordedLead): lead is Won => lead.win !== null;

/** A refused row stays, with its law. A refusal no law explains is a fault of the replay and stops it. */
async function keep(
  platform: Platform,
  workspaceId: string,
  win: Won,
  refusal: string,
): Promise<Replayed["refused"][number]> {
  const law = refusalOfWin(win);
  if (!law) throw new Error(`The win in line ${win.win.line} was refused (${refusal}) and no law says why.`);
  const row = { record: win.leadId, line: win.win.line, source: WINS, refusal, ...law };
  const at = new Date(Math.max(enteredAt(win.enteredOn).getTime(), instantOf(win.win.wonAt).getTime()));
  await platform.work.inWorkspace(workspaceId, (tx) => keepRefusedRow(tx, { ...row, at }));
  return { id: win.leadId, line: row.line, law: law.law, refusal, why: law.why };
}
