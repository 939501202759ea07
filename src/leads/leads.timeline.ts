import type { TimelineDetails, TimelineSubject } from "../activity/public.ts";
import { listMembers } from "../team/public.ts";
import { listChangeWords } from "./lead-changes.store.ts";
import { findLead } from "./leads.store.ts";
import { isLeadVisible } from "./load-lead-to-work.ts";
import { listQueues } from "./queues.store.ts";

export const leadSubject: TimelineSubject = {
  kind: "lead",
  async isVisible(tx, id, by) {
    const lead = by.may("leads.read") ? await findLead(tx, id) : null;
    return lead !== null && isLeadVisible(tx, lead, by);
  },
};

/** Whose it became, where it went, and what was said with it. */
export const leadWords: TimelineDetails = {
  event: "lead.*",
  async load(tx, rows) {
    const texts = (key: string) => rows.flatMap((row) => (row.params[key] ? [String(row.params[key])] : []));
    const words = new Map(
      (await listChangeWords(tx, texts("changeId"))).map((change) => [change.id, change]),
    );
    const members = new Map(
      (await listMembers(tx, [...new Set(texts("ownerId"))])).map((member) => [member.id, member.name]),
    );
    const queues = new Map((await listQueues(tx)).map((queue) => [queue.id, queue.name]));
    return new Map(
      rows.map(({ id, params }) => {
        const said = words.get(String(params.changeId));
        return [
          id,
          {
            ownerName: members.get(String(params.ownerId)) ?? null,
            queueName: queues.get(String(params.queueId)) ?? null,
            words: said?.why ?? null,
            nextStep: said?.toNextStep ?? null,
            nextAt: said?.toNextAt?.toISOString() ?? null,
          },
        ];
      }),
    );
  },
};
