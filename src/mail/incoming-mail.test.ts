import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailFiles } from "../../tools/mail-files.ts";
import { isAutoReply } from "./auto-reply.ts";
import { parseMail } from "./incoming-mail.ts";
import { mailDate } from "./mail-date.ts";
import { mendMail } from "./mend-mail.ts";
import { newWordsOf } from "./new-words.ts";

const received = new Date("2026-03-02T10:00:00Z");
const read = (lines: string[], encoding: BufferEncoding = "utf8") =>
  parseMail(Buffer.from(lines.join("\r\n"), encoding), received);

describe("a mail as it comes", () => {
  it.each([
    ["raw letters in an encoded word", "Subject: =?iso-8859-1?Q?Gr\xfc=DFe_aus_M\xfcnchen?="],
    ["raw letters in no charset", "Subject: Gr\xfc\xdfe aus M\xfcnchen"],
    ["raw letters in UTF-8", Buffer.from("Subject: Grüße aus München").toString("latin1")],
    ["UTF-7 words", "Subject: =?unicode-1-1-utf-7?Q?Gr+APwA3w-e_aus_M+APw-nchen?="],
    ["an encoded word", "Subject: =?utf-8?B?R3LDvMOfZSBhdXMgTcO8bmNoZW4=?="],
  ])("has its subject read from %s", async (_, subject) => {
    const mail = await read(["From: =?utf-8?Q?J=C3=BCrgen?= <j@b.test>", subject, "", "Yes."], "latin1");
    expect(mail).toMatchObject({
      subject: "Grüße aus München",
      from: { address: "j@b.test", name: "Jürgen" },
      text: "Yes.\n",
    });
  });

  it("is read with any line ends, and below blank lines and a mbox line", async () => {
    for (const end of ["\r\n", "\n", "\r"]) {
      const lines = [
        "",
        "From MAILER-DAEMON  Mon Mar  2 09:00:00 2026",
        "From: j@b.test",
        "Subject: Hello",
        "",
        "Yes.",
        "",
      ];
      expect(await parseMail(Buffer.from(lines.join(end)), received)).toMatchObject({
        subject: "Hello",
        text: "Yes.\n",
      });
    }
  });

  it("keeps text files apart from what was written, and counts enclosed mails", async () => {
    const mail = await read([
      "From: j@b.test",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Yes.",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      'Content-Disposition: inline; filename="prices.txt"',
      "",
      "1 2 3",
      "--b",
      "Content-Type: message/rfc822",
      "",
      "Subject: Old",
      "",
      "Old words",
      "--b--",
      "",
    ]);
    expect(mail.text.trim()).toBe("Yes.");
    expect(mail.attachments.map((one) => one.name)).toEqual(["prices.txt", "mail.eml"]);
    expect(newWordsOf(mail)).toBe("Yes.");
  });

  it("reads UTF-7, which nothing else does any more", async () => {
    const mail = await read(["Content-Type: text/plain; charset=UTF-7", "", "1 +- 1 ist gr+APYA3w-er"]);
    expect(mail.text).toBe("1 + 1 ist größer\n");
  });

  it("is read though it nests or grows beyond bounds", async () => {
    const nested = Array.from({ length: 300 }, (_, at) => [
      `${at ? `--b${at - 1}\r\n` : ""}Content-Type: multipart/mixed; boundary="b${at}"`,
      "",
    ]).flat();
    expect(await read(["From: j@b.test", "Subject: Deep", ...nested, "Yes."])).toMatchObject({
      subject: "Deep",
    });
    const grown = await read([
      "From: j@b.test",
      "Subject: Long",
      ...Array(60_000).fill("X-More: and more of that"),
      "",
      "Yes.",
    ]);
    expect(grown.from?.address).toBe("j@b.test");
  });
});

describe("a mail nobody took care of", () => {
  it("whose parts cannot be found is its text", async () => {
    const mail = await read([
      "From: j@b.test",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--c",
      "",
      "Yes.",
    ]);
    expect(mail.text).toContain("Yes.");
  });

  it("of nothing but line ends is cut, for reading costs by the line", () => {
    const mended = mendMail(Buffer.from(`From: j@b.test\n\n${"\n".repeat(3_000_000)}`));
    expect(mended.filter((byte) => byte === 10).length).toBeLessThanOrEqual(300_000);
  });
});

describe("the date of a mail", () => {
  it.each([
    ["Mon, 2 Mar 2026 09:00:00 +0100", "2026-03-02T08:00:00.000Z"],
    ["2 Mar 26 09:00 GMT", "2026-03-02T09:00:00.000Z"],
    ["Mon, 2 Mar 2026 09:00:00 (a comment (in one)) EST", "2026-03-02T14:00:00.000Z"],
    ["Mon, 02-Mar-2026 09:00:00 -0330", "2026-03-02T12:30:00.000Z"],
    ["Mon Mar  2 09:00:00 2026", "2026-03-02T09:00:00.000Z"],
    ["Mon, 2 Mar 2026 9:00:00 PM +0000", "2026-03-02T21:00:00.000Z"],
    ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00.000Z"],
    ["yesterday", null],
    ["", null],
  ])("is read: %s", (written, date) => {
    expect(mailDate(written)?.toISOString() ?? null).toBe(date);
  });

  it("is the time it reached us where none can be read, or it lies ahead", async () => {
    expect((await read(["Date: never", "", "x"])).sentAt).toEqual(received);
    expect((await read(["Date: Mon, 2 Mar 2037 09:00:00 +0000", "", "x"])).sentAt).toEqual(received);
  });
});

const SETS = new URL("../../../shared/data/", import.meta.url);
interface Simple {
  subject?: string | null;
  from?: { address: string | null }[];
  date_utc?: string;
  text?: string;
  attachments: number;
}
const flat = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const share = (all: boolean[]) => all.filter(Boolean).length / all.length;

describe.skipIf(!existsSync(SETS))("mails that are hard to read", () => {
  const folder = new URL("mime/eml/", SETS).pathname;

  it("are read as their makers meant them", async () => {
    const expected: Record<string, Simple> = JSON.parse(
      readFileSync(new URL("mime/expected-simple.json", SETS), "utf8"),
    );
    const right = {
      from: [] as boolean[],
      date: [] as boolean[],
      text: [] as boolean[],
      subject: [] as boolean[],
      count: [] as boolean[],
    };
    for await (const { file, raw } of mailFiles(folder)) {
      const [want, got] = [expected[file], await parseMail(raw, received)];
      if (!want) continue;
      if (want.subject) right.subject.push(flat(want.subject) === flat(got.subject));
      if (want.from?.length) right.from.push((want.from[0]!.address ?? null) === (got.from?.address ?? null));
      if (want.date_utc) right.date.push(new Date(want.date_utc).getTime() === got.sentAt.getTime());
      // A mail of several texts is read whole; the first is what they state.
      if (want.text) right.text.push(flat(got.text).startsWith(flat(want.text)));
      right.count.push(want.attachments === got.attachments.length);
    }
    expect(right.from.length).toBeGreaterThan(50);
    expect(share(right.from)).toBe(1);
    expect(share(right.date)).toBeGreaterThanOrEqual(0.98);
    expect(share(right.text)).toBeGreaterThanOrEqual(0.93);
    expect(share(right.subject)).toBeGreaterThanOrEqual(0.85);
    expect(share(right.count)).toBeGreaterThanOrEqual(0.98);
  });

  it("are read to some end when they arrive damaged", async () => {
    const mails: Buffer[] = [];
    for (const set of ["mime/eml", "bounces/not-bounce"])
      for await (const { raw } of mailFiles(new URL(set, SETS).pathname)) mails.push(raw.subarray(0, 60_000));
    const damaged = fc.record({
      mail: fc.constantFrom(...mails),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      noise: fc.uint8Array({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ mail, cut, at, noise }) => {
        const bytes = Buffer.from(mail.subarray(0, Math.floor(mail.length * cut)));
        Buffer.from(noise).copy(bytes, Math.floor(bytes.length * at));
        const began = process.cpuUsage().user;
        const read = await parseMail(bytes, received);
        expect(Number.isNaN(read.sentAt.getTime())).toBe(false);
        expect(read.text).not.toContain("\0");
        expect(typeof newWordsOf(read)).toBe("string");
        isAutoReply(read);
        expect(process.cpuUsage().user - began).toBeLessThan(1_000_000);
      }),
      { numRuns: 400 },
    );
  });
});
