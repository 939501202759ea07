import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replyText } from "./reply-text.ts";

const quoted = "\n> Hello Paula,\n> may I ask you something?\n";

describe("the new words of a reply", () => {
  it.each([
    ["a quote below an attribution", "On Mon, 2 Mar 2026 at 10:00, Sam <sam@a.test> wrote:\n> Hello"],
    [
      "an attribution over two lines",
      "On Mon, 2 Mar 2026 at 10:00, Sam Delaney\n<sam@a.test> wrote:\n> Hello",
    ],
    [
      "one over three",
      "On 2 Mar 2026, at 10:00, Sam Delaney of North Harbour <\nsam@a.test>\nwrote:\n\nHello",
    ],
    [
      "one whose address stands apart",
      "On Mon, Mar 2, 2026 at 10:00 AM Sam\n\n<\nmailto:sam@a.test\n> wrote:\nHello",
    ],
    ["one with a slashed date", "On 03/02/2026 10:00 AM, Sam Delaney wrote:\n> Hello"],
    ["one that sent", "On 2-Mar-2026, at 10:00 AM, Sam <sam@a.test> sent:\n> Hello"],
    ["one with a zone", 'On Mon, Mar 2, 2026 at 10:00 AM -0800, "Sam" <sam@a.test> wrote:\n\nHello'],
    ["one between dashes", "------On 03/02/2026 10:00, Sam Delaney wrote------\n\nHello"],
    ["one below three dashes", "--- On Mon, 3/2/26, Sam <sam@a.test> wrote:\n\nHello"],
    ["a phone's", "Sent from Samsung MobileSam <sam@a.test> wrote:\n> Hello"],
    ["one with the date in front", "2026-03-02 10:00 GMT+01:00 Sam <\nsam@a.test>:\n\n> Hello"],
    ["a date and an address alone", "2026/3/2 Sam <sam@a.test>\n\n> Hello"],
    ["a German one", `Am 02.03.2026 um 10:00 schrieb Sam <sam@a.test>:${quoted}`],
    ["a French one", `Le 2 mars 2026 à 10:00, Sam <sam@a.test> a écrit :${quoted}`],
    ["a Spanish one", `El lun, 2 mar 2026 a las 10:00, Sam (<sam@a.test>) escribió:${quoted}`],
    ["a Portuguese one", `Em seg., 2 de mar. de 2026 às 10:00, Sam <sam@a.test>\nescreveu:${quoted}`],
    ["an Italian one", `Il giorno lun 2 mar 2026 alle ore 10:00 Sam <sam@a.test>\nha scritto:${quoted}`],
    ["a Dutch one", `Op ma 2 mrt 2026 om 10:00 schreef Sam <sam@a.test>:${quoted}`],
    [
      "Apple's Dutch one",
      `Op 2 mrt. 2026, om 10:00 heeft Sam <sam@a.test> het volgende geschreven:${quoted}`,
    ],
    ["a Swedish one", `Den mån 2 mars 2026 kl 10:00 skrev Sam <sam@a.test>:${quoted}`],
    ["a Swedish one with the verb last", "Den 2 mars, 2026 10:00:18, Sam (sam@a.test) skrev:\n\nHello"],
    ["a Norwegian one", "På 2. mars 2026 på 10:00:18, Sam (sam@a.test) skrev:\n\nHello"],
    ["a Danish one", `Den man. 2. mar. 2026 kl. 10.00 skrev Sam <sam@a.test>:${quoted}`],
    ["a Finnish one", `ma 2. maalisk. 2026 klo 10.00 Sam (sam@a.test) kirjoitti:${quoted}`],
    ["a Polish one", `pon., 2 mar 2026 o 10:00 Sam <sam@a.test> napisał(a):${quoted}`],
    ["a Polish one with a user", `W dniu 2 marca 2026 10:00 użytkownik Sam <sam@a.test>\nnapisał:${quoted}`],
    ["a Czech one", `po 2. 3. 2026 v 10:00 odesílatel Sam <sam@a.test> napsal:${quoted}`],
    ["a Hungarian one", `Sam <sam@a.test> ezt írta (időpont: 2026. márc. 2., H, 10:00):${quoted}`],
    ["a Romanian one", `În lun., 2 mar. 2026 la 10:00, Sam <sam@a.test> a scris:${quoted}`],
    ["a Turkish one", `Sam <sam@a.test>, 2 Mar 2026 Pzt, 10:00 tarihinde şunu yazdı:${quoted}`],
    ["a Greek one", `Στις Δευ 2 Μαρ 2026 στις 10:00 π.μ., ο χρήστης Sam <sam@a.test> έγραψε:${quoted}`],
    ["a Russian one", `пн, 2 мар. 2026 г. в 10:00, Sam <sam@a.test>:${quoted}`],
    ["an Ukrainian one", `пн, 2 бер. 2026 р. о 10:00 Sam <sam@a.test> пише:${quoted}`],
    ["a Vietnamese one", `Vào 10:00 2 tháng 3, 2026, Sam <sam@a.test> đã viết:${quoted}`],
    ["an Indonesian one", `Pada Sen, 2 Mar 2026 pukul 10.00 Sam <sam@a.test> menulis:${quoted}`],
    ["a Chinese one", `Sam <sam@a.test> 于2026年3月2日周一 10:00写道：${quoted}`],
    ["a Japanese one", `2026年3月2日(月) 10:00 Sam <sam@a.test>:${quoted}`],
    ["a Korean one", `2026년 3월 2일 (월) 오전 10:00, Sam <sam@a.test>님이 작성:${quoted}`],
    ["a Hebrew one", `‫בתאריך יום ב׳, 2 במרץ 2026 ב-10:00 מאת ‪Sam‬‏ <‪sam@a.test‬‏>:‬${quoted}`],
    ["Outlook's headers", "From: Sam\nSent: Monday\nTo: Paula\nSubject: Hello\n\nHello Paula"],
    [
      "bold ones",
      "  *From:* sam@a.test [mailto:\n  sam@a.test]\n  *Sent:* Monday\n  *To:* Paula\n  *Subject:* Hello\n\nHello",
    ],
    ["short ones", "Date: Mon, 2 Mar 2026 10:00:02 -0600\nTo: paula@b.test\n\nHello"],
    ["German ones", "Von: Sam\nGesendet: Montag, 2. März 2026 10:00\nAn: Paula\nBetreff: Hallo\n\nHallo"],
    [
      "French ones",
      "De : Sam [mailto:sam@a.test]\nEnvoyé : lundi 2 mars 2026\nÀ : Paula\nObjet : Bonjour\n\nBonjour",
    ],
    ["Spanish ones", "De: Sam <sam@a.test>\nEnviado el: lunes\nPara: Paula\nAsunto: Hola\n\nHola"],
    ["Portuguese ones", "De: Sam <sam@a.test>\nEnviada em: segunda\nPara: Paula\nAssunto: Olá\n\nOlá"],
    ["Italian ones", "Da: Sam\nInviato: lunedì\nA: Paula\nOggetto: Ciao\n\nCiao"],
    ["Dutch ones", "Van: Sam\nVerzonden: maandag\nAan: Paula\nOnderwerp: Hallo\n\nHallo"],
    [
      "Swedish ones",
      "Från: Sam [mailto:sam@a.test]\nSkickat: den 2 mars 2026 14:45\nTill: Paula\nÄmne: Hej\n\nHej",
    ],
    ["Danish ones", "Fra: sam@a.test\nSendt: 2. marts 2026 12:10\nTil: Paula\nEmne: Hej\n\nHej"],
    ["Finnish ones", "Lähettäjä: Sam\nLähetetty: maanantai\nVastaanottaja: Paula\nAihe: Hei\n\nHei"],
    ["Polish ones", "Od: Sam\nWysłano: poniedziałek\nDo: Paula\nTemat: Cześć\n\nCześć"],
    ["Czech ones", "Od: Sam\nOdesláno: pondělí\nKomu: Paula\nPředmět: Ahoj\n\nAhoj"],
    ["Russian ones", "От: Sam\nОтправлено: понедельник\nКому: Paula\nТема: Привет\n\nПривет"],
    ["Chinese ones", "发件人: Sam\n发送时间: 2026年3月2日\n收件人: Paula\n主题: 你好\n\n你好"],
    ["Japanese ones", "差出人: Sam\n送信日時: 2026年3月2日\n宛先: Paula\n件名: こんにちは\n\nこんにちは"],
    ["a divider", "-----Original Message-----\nHello"],
    ["a German divider", "-----Ursprüngliche Nachricht-----\nHallo"],
    ["a Danish divider", "-----Oprindelig meddelelse-----\nHej"],
    ["a French divider", "-------- Message d'origine --------\nBonjour"],
    [
      "a rule above headers",
      "________________________________\nFrom: Sam <sam@a.test>\nSent: Monday\nTo: Paula\n\nHello",
    ],
    ["GroupWise's", ">>> Sam Delaney <sam@a.test> 02/03/2026\n10:00:50 >>>\nHello"],
    [
      "Notes' columns",
      "Sam Delaney <sam@a.test>\n02/03/2026 10:00\n\n          To\n     Paula\n          cc\n\n          Subject\n     Hello\n\nHello",
    ],
    [
      "Notes' pass-on",
      "---------------------- Forwarded by Sam Delaney on 02/03/2026 ----------------------\nHello",
    ],
    ["a signature", "-- \nPaula Nygaard\nHead of Logistics"],
    ["a phone's line", "Sent from my iPhone"],
    ["a German phone's", "Von meinem iPhone gesendet"],
    ["Outlook's on a phone", "Get Outlook for iOS<https://aka.ms/x>"],
    [
      "a notice in a box",
      "**********************\nThis mail is confidential.\nIt is for its intended recipient.\n**********************",
    ],
    [
      "a mailing list's footer",
      "\n_______________________________________________\nplanners mailing list\nhttps://lists.a.test",
    ],
  ])("are found above %s", (_, below) => {
    expect(replyText(`Yes, Tuesday suits.\n\nCall me.\n\n${below}`)).toBe("Yes, Tuesday suits.\n\nCall me.");
    expect(replyText(`Yes.\r\n\r\n${below.replaceAll("\n", "\r\n")}`)).toBe("Yes.");
  });

  it.each([
    ["below a quote", "On 02/03/2026 10:00, Sam wrote:\n> Hello\n\nYes.", "Yes."],
    [
      "around it",
      "Yes.\n\nOn 02/03/2026 10:00, Sam wrote:\n> Hello\n\nRegards, Paula",
      "Yes.\n\nRegards, Paula",
    ],
    ["between its lines", "> Do you plan by hand?\nYes.\n> How long?\nA day.", "Yes.\n\nA day."],
    [
      "on the line of the attribution",
      "Yes. On Mon, Mar 2, 2026 at 10:00 AM, sam@a.test wrote:\n> Hi",
      "Yes.",
    ],
    [
      "through a wrapped quote",
      `Yes.\n\nOn 02/03/2026 10:00, Sam wrote:\n> ${"a long line ".repeat(6)}\nwrapped here\n> and on`,
      "Yes.",
    ],
    [
      "through a broken link",
      "Yes.\n\nOn 02/03/2026 10:00, Sam wrote:\n> See (http://a.test/view\n_nonce=3dd)\n>",
      "Yes.",
    ],
  ])("are found %s", (_, whole, words) => {
    expect(replyText(whole)).toBe(words);
  });

  it.each([
    ["a sentence that wrote", "On Tuesday we wrote: three offers."],
    ["lines that begin with On", "On the whole, yes.\nOn price, no.\n\nOn the other hand we may."],
    [
      "an appointment",
      "The visit:\n\nDate: Wednesday 3 March 2026\nTime: 7:00\nAddress: 130 Fox St\n\nBring your ID.",
    ],
    ["dashes in the text", "Our wishes:\n-- less paper\n-- fewer calls\n\nCan you do that?"],
    ["a phone in a sentence", "Sent from my desk, it is much easier than from my phone."],
    ["an ornament", "Visit us.\n>>> >>>  http://www.a.test <<<\nThank you."],
    ["a number of people", "How many?\n> 20 people\nin two halls."],
    ["a closing", "Fine.\n\nRegards,\nPaula"],
    ["a long line", "Yes, ".repeat(2_000).trim()],
  ])("are all of it when it holds %s", (_, whole) => {
    expect(replyText(whole)).toBe(whole);
  });

  it("keep a mail passed on, which is what its sender wants read", () => {
    const mail =
      "FYI\n\n---------- Forwarded message ---------\nFrom: Jo <jo@b.test>\nDate: Mon\nSubject: Plan\n\nText";
    expect(replyText(mail)).toBe(mail);
    expect(replyText(`No.\n\n-----Original Message-----\n${mail}`)).toBe("No.");
  });

  it("are never empty when the mail has text", () => {
    expect(replyText("> only a quote")).toBe("> only a quote");
    expect(replyText("-- \nPaula")).toBe("-- \nPaula");
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "> q",
            "",
            "yes",
            "-- ",
            "From: a@b.test",
            "To: c",
            "On 1 May 2026 J wrote:",
            "_".repeat(30),
          ),
        ),
        (lines) => {
          const mail = lines.join("\n");
          expect(Boolean(replyText(mail))).toBe(Boolean(mail.trim()));
        },
      ),
    );
  });

  it.each([
    ["marks", "> ".repeat(300_000)],
    ["openers", "On Mon wrote ".repeat(50_000)],
    ["blanks", "\n".repeat(900_000)],
    ["attributions", "On 3 March 2026, J <j@x.test> wrote:\n\n".repeat(20_000)],
    ["headers", "From: a\n\n".repeat(90_000)],
    ["boxes", `${"-".repeat(30)}\nvirus\n`.repeat(20_000)],
    ["signatures", `x\n--\n${"y\n".repeat(40)}`.repeat(8_000)],
    ["quotes", "> a\n\nb\n".repeat(100_000)],
  ])("are found in time that grows with the length: %s", (_, hostile) => {
    const began = process.cpuUsage().user;
    replyText(hostile);
    expect(process.cpuUsage().user - began).toBeLessThan(2_000_000);
  });
});

interface Recorded {
  id: string;
  input_file?: string;
  expected: Record<string, unknown>;
}
const SETS = new URL("../../../shared/data/reply-quotes/", import.meta.url);
const letters = (text: string) => text.replace(/\s+/g, "");

/** Whether the new words are those the authors of the set say, white space aside. */
function agrees({ expected }: Recorded, whole: string): boolean {
  const words = replyText(whole);
  const said = (key: string) => expected[key] as string | undefined;
  const isInterleaved = Number(expected.fragments ?? 0) > 3 && String(expected.note).includes("replies");
  const equal = [
    "visible_equals",
    "visible_equals_trimmed",
    "first_fragment_equals_trimmed",
    "first_fragment_equals",
  ];
  const first = [...equal, "visible_first_fragment"].map(said).find((text) => text !== undefined);
  if (first !== undefined && !isInterleaved && Number(expected.fragments ?? 0) < 6)
    return letters(words) === letters(first);
  const contained = (expected.must_contain as string[] | undefined) ?? [];
  const [pattern] = ((expected.fragment_matches as [number, string][] | undefined) ?? []).filter(
    ([at]) => at === 0,
  );
  if (expected.fragments === 1 && letters(words) !== letters(whole)) return false;
  if (pattern && !new RegExp(pattern[1]).test(words)) return false;
  return contained.every((text) => words.includes(text)) && words.startsWith(said("starts_with") ?? "");
}

describe.skipIf(!existsSync(SETS))("the recorded replies of other parsers' suites", () => {
  const cases = ["crisp-email-reply-parser", "github-email_reply_parser"].flatMap((folder) =>
    (JSON.parse(readFileSync(new URL(`${folder}/expected.json`, SETS), "utf8")) as Recorded[])
      .filter((one) => one.input_file)
      .map((one) => ({ one, whole: readFileSync(new URL(`${folder}/${one.input_file}`, SETS), "utf8") })),
  );

  // Three are of another opinion: whether "-Name", a closing with a title, and a name below a long dash are said.
  it("agree in 95 of 100, each within a second", () => {
    const wrong = cases.filter(({ one, whole }) => !agrees(one, whole)).map(({ one }) => one.id);
    expect(cases.length).toBeGreaterThan(90);
    expect(1 - wrong.length / cases.length, wrong.join()).toBeGreaterThanOrEqual(0.95);
    for (const { one, whole } of cases) {
      const began = performance.now();
      expect(replyText(whole), one.id).not.toBe("");
      expect(performance.now() - began, one.id).toBeLessThan(1_000);
    }
  });
});
