import { describe, expect, it } from "vitest";
import { parseMail } from "./incoming-mail.ts";
import { sortMail } from "./sort-mail.ts";

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
        complaint: false,
        failures: [
          {
            recipient: "paula@buyer.test",
            permanent: true,
            status: "5.1.1",
            reason: "550 5.1.1 <paula@buyer.test>: User unknown",
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
      report: { complaint: true, failures: [{ recipient: "paula@buyer.test", permanent: false }] },
    });
  });

  it("is not made of a mere delay", async () => {
    const delayed = report(["Final-Recipient: rfc822; paula@buyer.test", "Action: delayed", "Status: 4.4.1"]);
    expect((await read(delayed)).kind).not.toBe("bounce");
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
