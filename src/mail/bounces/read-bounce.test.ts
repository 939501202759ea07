import { describe, expect, it } from "vitest";
import { parseMail } from "../incoming-mail.ts";
import { sortMail } from "../sort-mail.ts";

const at = new Date("2026-03-02T10:00:00Z");
const read = async (lines: string[]) => sortMail(await parseMail(Buffer.from(lines.join("\r\n")), at));

/** A report as Postfix writes it (RFC 3464), with the returned headers. */
const report = (fields: string[]) => [
  "From: MAILER-DAEMON@mail.test (Mail Delivery System)",
  "To: sdr@northharbour.test",
  "Subject: Undelivered Mail Returned to Sender",
  "MIME-Version: 1.0",
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain",
  "",
  "I'm sorry to have to inform you that your message could not be delivered.",
  "--b",
  "Content-Type: message/delivery-status",
  "",
  "Reporting-MTA: dns; mail.test",
  "",
  ...fields,
  "",
  "--b",
  "Content-Type: text/rfc822-headers",
  "",
  "Message-ID: <ours-1@northharbour.test>",
  "To: paula@buyer.test",
  "--b--",
  "",
];
const failed = (status: string, words: string) =>
  report([
    "Final-Recipient: rfc822; Paula@buyer.test",
    "Action: failed",
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${words}`,
  ]);

describe("a report of failed delivery", () => {
  it("names the person, the mail of ours and the reason", async () => {
    const sorted = await read(failed("5.1.1", "550 5.1.1 <paula@buyer.test>: User unknown"));
    expect(sorted).toEqual({
      kind: "bounce",
      report: {
        complaint: null,
        failures: [
          {
            recipient: "paula@buyer.test",
            originally: null,
            reason: "userunknown",
            action: "hard_suppress",
            hard: true,
            permanent: true,
            delayed: false,
            status: "5.1.1",
            words: "550 5.1.1 <paula@buyer.test>: User unknown",
          },
        ],
        about: ["<ours-1@northharbour.test>"],
      },
    });
  });

  it.each([
    ["5.2.2", "552 5.2.2 Mailbox full"],
    ["5.7.1", "550 5.7.1 Message rejected as spam"],
    ["5.7.1", "550 5.7.1 blocked by policy"],
    ["4.4.1", "timed out"],
    ["5.1.8", "553 5.1.8 Domain of sender address does not exist"],
    ["5.2.1", "550 5.2.1 The account is disabled"],
  ])("does not call the address wrong for %s %s", async (status, words) => {
    const sorted = await read(failed(status, words));
    expect(sorted).toMatchObject({ kind: "bounce", report: { failures: [{ permanent: false }] } });
  });

  it("is a complaint when the reader called the mail spam", async () => {
    const complaint = report(["Feedback-Type: abuse", "Original-Rcpt-To: paula@buyer.test"]).map((line) =>
      line.replace("message/delivery-status", "message/feedback-report"),
    );
    expect(await read(complaint)).toMatchObject({
      kind: "bounce",
      report: { complaint: { asked: true }, failures: [{ recipient: "paula@buyer.test", permanent: false }] },
    });
  });

  it("blames nobody while its server still tries", async () => {
    const delayed = report([
      "Final-Recipient: rfc822; paula@buyer.test",
      "Action: delayed",
      "Status: 4.4.1",
      "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
    ]);
    expect(await read(delayed)).toMatchObject({
      kind: "bounce",
      report: { failures: [{ delayed: true, permanent: false }] },
    });
  });

  it("is no complaint when a server only reports that our signature failed", async () => {
    const dmarc = report(["Feedback-Type: auth-failure", "Original-Rcpt-To: paula@buyer.test"]).map((line) =>
      line.replace("message/delivery-status", "message/feedback-report"),
    );
    expect(await read(dmarc)).toMatchObject({ kind: "bounce", report: { complaint: { asked: false } } });
  });

  it("tells each of several recipients apart", async () => {
    const two = report([
      "Final-Recipient: rfc822; paula@buyer.test",
      "Action: failed",
      "Status: 5.1.1",
      "",
      "Final-Recipient: rfc822; otto@buyer.test",
      "Action: failed",
      "Status: 5.2.2",
    ]);
    expect(await read(two)).toMatchObject({
      report: {
        failures: [
          { recipient: "paula@buyer.test", reason: "userunknown" },
          { recipient: "otto@buyer.test", reason: "mailboxfull", permanent: false },
        ],
      },
    });
  });

  it("does not mark an address whose server says that it is unknown only after it took the text", async () => {
    const late = [
      "From: MAILER-DAEMON <>",
      "Subject: Undelivered Mail Returned to Sender",
      "",
      "<paula@buyer.test>: host mx.buyer.test[192.0.2.1] said: 550 User unknown (in reply to end of DATA command)",
    ];
    expect(await read(late)).toMatchObject({
      report: { failures: [{ reason: "filtered", permanent: false }] },
    });
  });

  it("is read whatever ends its lines", async () => {
    const lines = failed("5.1.1", "550 5.1.1 <paula@buyer.test>: User unknown");
    const withEnds = async (end: string) => sortMail(await parseMail(Buffer.from(lines.join(end)), at));
    expect(await withEnds("\n")).toEqual(await withEnds("\r\n"));
    expect(await withEnds("\r")).toEqual(await withEnds("\r\n"));
  });

  it("is read from a multipart whose parts cannot be found", async () => {
    const lost = failed("5.1.1", "550 5.1.1 User unknown").filter((line) => !line.startsWith("--"));
    expect(await read(lost)).toMatchObject({
      report: { failures: [{ recipient: "paula@buyer.test", reason: "userunknown" }] },
    });
  });

  it("is found in the prose of servers that write no report", async () => {
    const sorted = await read([
      "From: MAILER-DAEMON <>",
      "Subject: failure notice",
      "",
      "<paula@buyer.test>:",
      "Sorry, no mailbox here by that name.",
    ]);
    expect(sorted).toMatchObject({
      kind: "bounce",
      report: { failures: [{ recipient: "paula@buyer.test", permanent: true }] },
    });
  });
});

describe("a hostile report", () => {
  const endless = [
    "<a@b.test>: ",
    "a@",
    "a@b.test\n",
    "to: ",
    "user ",
    "mailbox exceeds the ",
    ">>> RCPT\n",
    "Final-Recipient: a@b.test\n\n",
    "\n ",
    '{"a":',
    "<",
    ".",
    "550 5.1.1 ",
  ];

  it.each(endless)("that says %j without end holds nobody up", async (piece) => {
    const body = piece.repeat(Math.ceil(200_000 / piece.length));
    const head = "From: MAILER-DAEMON <>\r\nSubject: failure notice\r\n\r\n";
    const mail = await parseMail(Buffer.from(head + body), at);
    const status = { ...mail, reports: [{ type: "message/delivery-status", text: body.slice(0, 50_000) }] };
    const began = process.cpuUsage();
    sortMail(mail);
    sortMail(status);
    const { user } = process.cpuUsage(began);
    expect(user / 1000).toBeLessThan(400);
  });
});

describe("an answer", () => {
  const answer = (headers: string[], text = "Yes.") => [
    "From: paula@buyer.test",
    "Subject: Re: Hello",
    ...headers,
    "",
    text,
  ];

  it("by a human is one, even when it speaks of bounces", async () => {
    expect(await read(answer([], "Your last mail bounced, user unknown they said. Try again?"))).toEqual({
      kind: "human",
    });
  });

  it.each([[["Auto-Submitted: auto-replied"]], [["X-Autoreply: yes"]], [["Precedence: auto_reply"]]])(
    "by a machine is told from its headers: %s",
    async (headers) => {
      expect(await read(answer(headers))).toEqual({ kind: "auto-reply" });
    },
  );

  it("is human when it says that it was not submitted by a machine", async () => {
    expect(await read(answer(["Auto-Submitted: no"]))).toEqual({ kind: "human" });
  });
});
