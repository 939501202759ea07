import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  adjustPay,
  approveStatement,
  computeStatement,
  findCreditOfHandoff,
  lockStatement,
  publishPlan,
  reverseCredit,
} from "../../src/compensation/public.ts";
import { canonicalJson, sha256Of } from "../../src/compensation/statement-body.ts";
import { buildDeal } from "../../src/deals/deals.builders.ts";
import { sql } from "../../src/platform/db/sql.ts";
import type { Tx } from "../../src/platform/db/tx.ts";
import { newId } from "../../src/platform/ids.ts";
import { isRefused, orRefuse } from "../../src/platform/outcome.ts";
import { type Floor, openHouse } from "../support/house.ts";

const DAY = 86_400_000;
const house = await openHouse();
let floor: Floor;
const plan = { name: "A flat amount for each assist", amountMinor: 15_000n, currency: "EUR" };

beforeAll(async () => {
  floor = await openPaidFloor();
});

async function openPaidFloor(): Promise<Floor> {
  const paid = await house.openFloor();
  const by = paid.members.finance!;
  await paid.tx(async (tx) =>
    orRefuse(await publishPlan(tx, { ...plan, role: "sdr", validFrom: "2026-01-01", by, at: house.now })),
  );
  return paid;
}

const step = fc.record({
  what: fc.constantFrom("earn", "earn", "reverse", "adjust", "approve", "approve", "lock"),
  daysLater: fc.integer({ min: 0, max: 20 }),
  amount: fc.bigInt({ min: -50_000n, max: 50_000n }),
  month: fc.constantFrom("2026-03-01", "2026-04-01", "2026-05-01"),
  who: fc.constantFrom("finance", "finance", "finance", "sdr", "manager"),
});

interface Story {
  floor: Floor;
  credits: string[];
  at: Date;
}

async function take(
  tx: Tx,
  { floor: { members }, credits, at }: Story,
  next: { what: string; amount: bigint; month: string; who: string },
) {
  const memberId = members.sdr!.id;
  const command = { by: members[next.who]!, at };
  const { month } = next;
  switch (next.what) {
    case "earn": {
      const deal = await buildDeal(tx, { rep: members.sdr!, ae: members.ae!, at });
      credits.push((await findCreditOfHandoff(tx, deal.handoffId))!.id);
      return deal;
    }
    case "reverse":
      return reverseCredit(tx, {
        ...command,
        creditId: credits.at(-1) ?? newId(),
        reason: "Found to be a customer.",
      });
    case "adjust":
      return adjustPay(tx, {
        ...command,
        memberId,
        amountMinor: next.amount,
        currency: "EUR",
        reason: "Agreed in May.",
      });
    case "approve": {
      const sha256 = sha256Of(canonicalJson(await computeStatement(tx, memberId, month)));
      return approveStatement(tx, { ...command, memberId, month, sha256 });
    }
    default:
      return lockStatement(tx, { ...command, memberId, month });
  }
}

const unbalanced = sql`
  select entry_id from ledger_lines group by workspace_id, entry_id, currency having sum(amount_minor) <> 0`;
/** Every credit earned once, and once only while it stands; what was reversed adds up to nothing. */
const wronglyPaid = sql`
  select c.id from credits c
  left join ledger_entries e on e.credit_id = c.id
  left join ledger_lines l on l.entry_id = e.id and l.account = 'owed-to-member'
  group by c.id, c.state, c.amount_minor
  having coalesce(-sum(l.amount_minor), 0) <> case c.state when 'earned' then c.amount_minor else 0 end`;
const kept = sql<{ memberId: string; month: string; body: string; sha256: string }>`
  select member_id, month, body, sha256 from statements`;

describe("law 5: the ledger is only ever added to", () => {
  it("balances, pays each credit once, and keeps closed months byte for byte, over random histories", async () => {
    let closed = 0;
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16 }), async (steps) => {
        const story: Story = { floor: await openPaidFloor(), credits: [], at: house.now };
        const seen = new Map<string, string>();
        for (const next of steps) {
          story.at = new Date(story.at.getTime() + next.daysLater * DAY);
          const outcome = await story.floor.tx((tx) => take(tx, story, next));
          if (!isRefused(outcome)) moved += 1;
          await story.floor.tx(async (tx) => {
            expect(await tx.list(unbalanced)).toEqual([]);
            expect(await tx.list(wronglyPaid)).toEqual([]);
            for (const { memberId, month, body, sha256 } of await tx.list(kept)) {
              expect(canonicalJson(await computeStatement(tx, memberId, month))).toBe(body);
              expect(sha256Of(body)).toBe(sha256);
              expect(seen.get(month) ?? body).toBe(body);
              seen.set(month, body);
            }
          });
        }
        closed += seen.size;
      }),
      { numRuns: 12, seed: 5 },
    );
    // Histories that never close a month would prove nothing.
    expect(closed).toBeGreaterThan(3);
    expect(moved).toBeGreaterThan(40);
  }, 90_000);

  it("opens a month with what the one before it closed with", async () => {
    const { members, tx: run } = await openPaidFloor();
    const command = { memberId: members.sdr!.id, currency: "EUR", by: members.finance! };
    await run(async (tx) => {
      orRefuse(await adjustPay(tx, { ...command, amountMinor: 700n, reason: "March", at: house.now }));
      const april = new Date("2026-04-10T10:00:00Z");
      orRefuse(await adjustPay(tx, { ...command, amountMinor: -200n, reason: "April", at: april }));
      const body = await computeStatement(tx, command.memberId, "2026-04-01");
      expect(body.balances).toEqual([{ currency: "EUR", opening: "700", change: "-200", closing: "500" }]);
    });
  });
});

describe("law 5 in the database", () => {
  const entry = (memberId: string, effectiveOn: string) => {
    const id = newId();
    return {
      id,
      insert: sql`
        insert into ledger_entries (id, kind, member_id, reason, effective_on, recorded_at, recorded_by)
        values (${id}, 'adjusted', ${memberId}, 'By hand', ${effectiveOn}::date, ${house.now}, 'test')`,
      lines: (owed: bigint) => sql`
        insert into ledger_lines (entry_id, line, account, amount_minor, currency)
        values (${id}, 1, 'commission-expense', 100, 'EUR'), (${id}, 2, 'owed-to-member', ${owed}, 'EUR')`,
    };
  };

  it("refuses an entry without lines, one that does not balance, and a line that comes later", async () => {
    const memberId = floor.members.sdr!.id;
    const bare = entry(memberId, "2026-03-02");
    await expect(floor.tx((tx) => tx.run(bare.insert))).rejects.toThrow("do not sum to zero");
    const lame = entry(memberId, "2026-03-02");
    const unequal = floor.tx(async (tx) => {
      await tx.run(lame.insert);
      await tx.run(lame.lines(-99n));
    });
    await expect(unequal).rejects.toThrow("do not sum to zero");
    const sound = entry(memberId, "2026-03-02");
    await floor.tx(async (tx) => {
      await tx.run(sound.insert);
      await tx.run(sound.lines(-100n));
    });
    const late = floor.tx((tx) =>
      tx.run(sql`
        insert into ledger_lines (entry_id, line, account, amount_minor, currency)
        values (${sound.id}, 3, 'commission-expense', 5, 'EUR'), (${sound.id}, 4, 'owed-to-member', -5, 'EUR')`),
    );
    await expect(late).rejects.toThrow("a correction is a new entry");
  });

  it.each([
    "update ledger_lines set amount_minor = 1",
    "delete from ledger_lines",
    "delete from ledger_entries",
    "delete from statements",
  ])("denies: %s", async (statement) => {
    await expect(floor.tx((tx) => tx.run(sql.raw(statement)))).rejects.toThrow("permission denied");
  });

  it("keeps a closed month closed: no entry in it or before it, no other bytes, no second lock", async () => {
    const { members, tx: run } = await openPaidFloor();
    const memberId = members.sdr!.id;
    const month = "2026-03-01";
    const april = { by: members.finance!, at: new Date("2026-04-02T10:00:00Z") };
    const sha256 = await run(async (tx) =>
      sha256Of(canonicalJson(await computeStatement(tx, memberId, month))),
    );
    await run(async (tx) => orRefuse(await approveStatement(tx, { ...april, memberId, month, sha256 })));
    for (const day of ["2026-03-31", "2026-01-05"]) {
      await expect(run((tx) => tx.run(entry(memberId, day).insert))).rejects.toThrow("is closed");
    }
    const forge = run((tx) => tx.run(sql`update statements set body = '{}', sha256 = ${sha256Of("{}")}`));
    await expect(forge).rejects.toThrow("is closed");
    await run(async (tx) => orRefuse(await lockStatement(tx, { ...april, memberId, month })));
    expect(await run((tx) => lockStatement(tx, { ...april, memberId, month }))).toMatchObject({
      refused: "not-approved",
    });
    await expect(run((tx) => tx.run(sql`update statements set locked_at = now()`))).rejects.toThrow(
      "is closed",
    );
  });

  it("lets an entry in flight and a month being closed not miss each other", async () => {
    const { members, tx: run } = await openPaidFloor();
    const memberId = members.sdr!.id;
    const month = "2026-03-01";
    const at = new Date("2026-04-02T10:00:00Z");
    const by = members.finance!;
    const sha256 = await run(async (tx) =>
      sha256Of(canonicalJson(await computeStatement(tx, memberId, month))),
    );
    let approval: Promise<unknown> = Promise.resolve();
    // The entry is written but not committed when the approval asks; it must wait and then see it.
    await run(async (tx) => {
      const late = entry(memberId, "2026-03-20");
      await tx.run(late.insert);
      await tx.run(late.lines(-100n));
      approval = run((other) => approveStatement(other, { by, at, memberId, month, sha256 }));
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    expect(await approval).toMatchObject({ refused: "statement-changed" });
  });
});
