import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mailFiles } from "../../tools/mail-files.ts";
import { autoReplyIn, isAutoReply } from "./auto-reply.ts";
import { parseMail } from "./incoming-mail.ts";
import { leftNotice } from "./left-company.ts";
import { returnDay } from "./return-day.ts";

const received = new Date("2026-03-02T10:05:00Z");
const mail = (headers: string[], text: string) =>
  parseMail(
    Buffer.from(
      [
        "From: Paula Nygaard <paula@buyer.test>",
        "To: sam@northharbour.test",
        "Date: Mon, 2 Mar 2026 11:00:00 +0100",
        "Content-Type: text/plain; charset=utf-8",
        ...headers,
        "",
        text,
      ].join("\r\n"),
    ),
    received,
  );

describe("an automatic answer", () => {
  it.each([
    [
      "RFC 3834's header",
      ["Auto-Submitted: auto-replied", "Subject: Re: Your warehouse"],
      "I'm only sleeping.",
    ],
    ["Exchange's subject", ["Subject: Automatic reply: Your warehouse"], "I am away."],
    ["a German one", ["Subject: Automatische Antwort: Ihr Lager"], "Ich bin im Urlaub."],
    ["a French one", ["Subject: Réponse automatique : Votre entrepôt"], "Bonjour"],
    ["a Spanish one", ["Subject: Respuesta automática: Su almacén"], "Hola"],
    ["a Polish one", ["Subject: Automatyczna odpowiedź: Magazyn"], "Dzień dobry"],
    ["a Japanese one", ["Subject: 自動応答: 倉庫"], "不在にしております。"],
    ["an older header", ["X-Autoreply: yes", "Subject: Re: Your warehouse"], "Away."],
    ["precedence", ["Precedence: auto_reply", "Subject: Re: Your warehouse"], "Away."],
    [
      "words that say it, twice",
      ["Subject: Out of office until Monday"],
      "I am currently out of the office.",
    ],
    [
      "no sender and its words",
      ["Return-Path: <>", "Subject: Re: Your warehouse"],
      "I'll be on vacation till Friday.",
    ],
  ])("is known by %s", async (_, headers, text) => {
    expect(isAutoReply(await mail(headers, text))).toBe(true);
  });

  it.each([
    ["an answer to one", ["Subject: Re: Automatic reply: Your warehouse"], "Back again. Yes, let us talk."],
    [
      "an answer that speaks of leave",
      ["Subject: Re: Your warehouse"],
      "I am on leave until Monday, call me then.",
    ],
    ["a question about an office", ["Subject: Out of office hours"], "Do you deliver then?"],
    ["one marked as by hand", ["Auto-Submitted: no", "Subject: Hello"], "Hello"],
    [
      "a mailing list's",
      ["Precedence: bulk", "X-Auto-Response-Suppress: All", "Subject: News"],
      "Our holiday plans.",
    ],
    [
      "one that quotes an automatic answer",
      ["Subject: Re: Hello"],
      "Fine.\n\n> I am out of the office until Monday.",
    ],
  ])("is not seen in what a person wrote: %s", async (_, headers, text) => {
    expect(isAutoReply(await mail(headers, text))).toBe(false);
  });

  it("tells those who are away from those who left and from mere receipts", async () => {
    const auto = ["Auto-Submitted: auto-replied", "Subject: Re: Your warehouse"];
    const says = async (text: string) => autoReplyIn(await mail(auto, text));
    expect(await says("I am out of the office until 14 March.")).toEqual({
      says: "away",
      returnsOn: "2026-03-14",
    });
    expect(await says("Ich bin nicht im Büro.")).toEqual({ says: "away", returnsOn: null });
    expect(await says("Paula no longer works here.")).toEqual({ says: "left", returnsOn: null });
    expect(await says("We received your request. Ticket 4711.")).toEqual({
      says: "received",
      returnsOn: null,
    });
  });

  it("counts from the day it was written, and takes the end Apple names", async () => {
    const apple = [
      "X-Apple-Action: VACATION",
      "X-Apple-Criteria: {kind=VACATION,startDate=2026-02-28T15:00:00Z,endDate=2026-03-10T14:59:59Z}",
    ];
    expect(autoReplyIn(await mail(apple, "Sleeping."))).toEqual({ says: "away", returnsOn: "2026-03-10" });
    const american = ["Auto-Submitted: auto-replied", "Date: Mon, 2 Mar 2026 04:00:00 -0600"];
    const answer = await parseMail(
      Buffer.from([...american, "From: p@buyer.test", "", "I will be back on 4/7."].join("\r\n")),
      received,
    );
    expect(autoReplyIn(answer)).toEqual({ says: "away", returnsOn: "2026-04-07" });
  });
});

describe("a notice that somebody left", () => {
  it.each([
    ["Paula Nygaard has left the company. Please contact otto@buyer.test.", "otto@buyer.test"],
    ["I am no longer with Buyer. Write to Otto.Berg@buyer.test or call.", "otto.berg@buyer.test"],
    [
      "Frau Nygaard ist nicht mehr für uns tätig. Bitte wenden Sie sich an otto@buyer.test.",
      "otto@buyer.test",
    ],
    ["Paula ne fait plus partie de l'entreprise. Contact : otto@buyer.test", "otto@buyer.test"],
    ["Paula ya no trabaja aquí. Escriba a otto@buyer.test", "otto@buyer.test"],
    ["Paula werkt niet meer bij ons.", null],
    ["Paula (paula@buyer.test) no longer works here.", null],
  ])("names whom to write to: %s", async (text, replacement) => {
    expect(leftNotice(await mail(["Subject: Re: Hello"], text))).toEqual({ replacement });
  });

  it("is none where somebody is only away", async () => {
    expect(leftNotice(await mail([], "I am away, in urgent cases otto@buyer.test."))).toBeNull();
    expect(leftNotice(await mail([], "I have left my desk for the day."))).toBeNull();
  });
});

describe("the day somebody is back", () => {
  const written = { at: new Date("2026-03-02T10:00:00Z"), monthFirst: false };
  it.each([
    ["I am out of the office until 14 March.", "2026-03-14"],
    ["Back on March 9th, 2026", "2026-03-09"],
    ["I am currently away returning to the office on May 5th. I have limited access.", "2026-05-05"],
    ["returning 2026-04-01", "2026-04-01"],
    ["I am away from 3 March to 14 March and will be back in the office on Monday, 16 March.", "2026-03-16"],
    ["On leave 3 - 14 March.", "2026-03-14"],
    ["I am away from March 3 through March 14.", "2026-03-14"],
    ["I'm out until Monday.", "2026-03-09"],
    ["I will be back tomorrow.", "2026-03-03"],
    ["Back next week.", "2026-03-09"],
    ["Ich bin bis zum 16.03.2026 im Urlaub.", "2026-03-16"],
    ["Ich bin vom 3. bis 14. März abwesend.", "2026-03-14"],
    ["Ab dem 16.03. bin ich wieder erreichbar.", "2026-03-16"],
    ["Bin am Montag zurück.", "2026-03-09"],
    ["Je suis absent du 3 au 14 mars inclus.", "2026-03-14"],
    ["Absent jusqu'au 14 mars, de retour le lundi 16 mars 2026.", "2026-03-16"],
    ["Estaré fuera hasta el 14 de marzo.", "2026-03-14"],
    ["Vuelvo el 16 de marzo de 2026.", "2026-03-16"],
    ["Estou de férias até 14 de março.", "2026-03-14"],
    ["Sono in ferie fino al 14 marzo, rientro il 16 marzo.", "2026-03-16"],
    ["Ik ben afwezig tot en met 14 maart.", "2026-03-14"],
    ["Vanaf 16 maart ben ik weer terug.", "2026-03-16"],
    ["Jag är på semester till och med 14 mars, åter den 16 mars.", "2026-03-16"],
    ["Jeg er på ferie til 14. marts.", "2026-03-14"],
    ["Jeg er tilbake 16. mars.", "2026-03-16"],
    ["Olen lomalla 14. maaliskuuta asti.", "2026-03-14"],
    ["Palaan töihin 16.3.2026.", "2026-03-16"],
    ["Jestem na urlopie do 14 marca.", "2026-03-14"],
    ["Vrátím se 16. března.", "2026-03-16"],
    ["Я в отпуске до 14 марта.", "2026-03-14"],
    ["14 Mart 2026 tarihine kadar izindeyim.", "2026-03-14"],
    ["3月14日まで休暇をいただいております。", "2026-03-14"],
    ["我将于3月16日返回。", "2026-03-16"],
    ["3월 14일까지 부재중입니다.", "2026-03-14"],
    ["I am away. Call my colleague.", null],
    ["I was back on 14 January.", null],
    ["I am out. Our fair is on 20 April in hall 3.", null],
    ["I am away until 31 February.", null],
  ])("is read from: %s", (text, day) => {
    expect(returnDay(text, written)).toBe(day);
  });

  it("is the next such day at the turn of the year", () => {
    const inDecember = { at: new Date("2026-12-20T10:00:00Z"), monthFirst: false };
    expect(returnDay("Out until 4 January.", inDecember)).toBe("2027-01-04");
  });
});

const SETS = new URL("../../../shared/data/", import.meta.url);
describe.skipIf(!existsSync(SETS))("recorded mails", () => {
  it("of people are never taken for automatic answers", async () => {
    for await (const { file, raw } of mailFiles(new URL("mime/eml", SETS).pathname))
      expect(isAutoReply(await parseMail(raw, received)), file).toBe(false);
  });
  it("that are vacation notices are all found", async () => {
    for await (const { file, raw } of mailFiles(new URL("bounces/dev", SETS).pathname))
      if (file.startsWith("rfc3834")) expect(isAutoReply(await parseMail(raw, received)), file).toBe(true);
  });
});
