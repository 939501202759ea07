import { describe, expect, it } from "vitest";
import { newWordsOf } from "./new-words.ts";
import { replyTextOfHtml } from "./reply-html.ts";

const wrote = "<div>On 2-Mar-2026, at 10:00 AM, Sam &lt;sam@a.test&gt; wrote:</div>";
const headers =
  "<b>From:</b> Sam &lt;sam@a.test&gt;<br><b>Sent:</b> Monday<br><b>To:</b> Paula<br><b>Subject:</b> Hello";

describe("the new words of a reply in HTML", () => {
  it.each([
    ["a block quote below an attribution", `${wrote}<blockquote><div>Hello</div></blockquote>`],
    ["an attribution inside the block quote", `<blockquote>${wrote}<div>Hello</div></blockquote>`],
    ["an attribution and no block quote", `${wrote}<div>Hello</div>`],
    ["a bare block quote", "<blockquote>Hello</blockquote>"],
    [
      "Gmail",
      `<div class="gmail_quote"><div class="gmail_attr">…</div><blockquote class="gmail_quote">x</blockquote></div>`,
    ],
    ["Gmail quoted by Outlook", `<div class="x_gmail_quote">Hello</div>`],
    ["Apple", `<div><br><blockquote type="cite">${wrote}Hello</blockquote></div>`],
    [
      "Thunderbird in an unknown tongue",
      '<div class="moz-cite-prefix">Qui scripsit:</div><blockquote type="cite">Hello</blockquote>',
    ],
    ["Yahoo", '<div class="ydp1a2b3cyahoo_quoted"><div>Le lundi, Sam a écrit :</div>Hello</div>'],
    ["Outlook on the web", `<hr><div id="divRplyFwdMsg">${headers}</div><div>Hello</div>`],
    ["Outlook on the web, quoted", `<div id="x_appendonsend"></div><hr>${headers}<div>Hello</div>`],
    [
      "Outlook 2010 in an unknown tongue",
      '<div style="border:none;border-top:solid #B5C4DF 1.0pt"><p>A quo: Sam<br>Ad: Paula</p></div><p>Hello</p>',
    ],
    [
      "Outlook 2016",
      `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>${headers}</p></div><p>Hello</p>`,
    ],
    ["Outlook for Mac", `<span id="OLK_SRC_BODY_SECTION"><div>${headers}</div>Hello</span>`],
    [
      "Windows Mail",
      `<div style="padding-top: 5px; border-top-color: rgb(229, 229, 229);">${headers}</div>Hello`,
    ],
    ["Hotmail", '<hr id="stopSpelling">Date: Mon, 2 Mar 2026<br>Hello'],
    [
      "a rule and headers",
      "<hr>Date: Mon, 2 Mar 2026 10:00:16 -0600<br>To: paula@b.test<br>From: sam@a.test<br>Subject: Hello<br><br>Hello",
    ],
    ["Zimbra", `<hr id="zwchr" data-marker="__DIVIDER__"><div>${headers}</div>Hello`],
    ["Proton", '<div class="protonmail_quote">Hello</div>'],
    ["Spark", '<div name="messageReplySection">Hello</div>'],
    ["a signature", '<div class="gmail_signature">Paula<br>Head of Logistics</div>'],
  ])("are found above %s", (_, below) => {
    expect(
      replyTextOfHtml(
        `<html><head><title>Re</title><style>p{}</style></head><body><p>Yes,</p><p>Tuesday.</p>${below}</body></html>`,
      ),
    ).toBe("Yes,\n\nTuesday.");
  });

  it("are found below and between quotes", () => {
    expect(
      replyTextOfHtml(`${wrote}<blockquote>one?</blockquote><p>A</p><blockquote>two?</blockquote><p>B</p>`),
    ).toBe("A\n\nB");
    expect(replyTextOfHtml('<div class="gmail_quote">x</div><p>Below.</p>')).toBe("Below.");
  });

  it("keep a passage the writer set off, and a mail passed on", () => {
    const setOff = `<p>As you say:</p><blockquote>In March.</blockquote><p>Fine.</p>${wrote}<blockquote>x</blockquote>`;
    expect(replyTextOfHtml(setOff)).toBe("As you say:\n\n> In March.\n\nFine.");
    const passedOn = `<p>FYI</p><div class="gmail_quote">---------- Forwarded message ---------<br>${headers}<br><br>Text</div>`;
    expect(replyTextOfHtml(passedOn)).toMatch(/^FYI\n\n-+ Forwarded message -+\nFrom: Sam[\s\S]*Text$/);
  });

  it("are never empty when the mail has words, wherever they stand", () => {
    expect(replyTextOfHtml('<div class="gmail_quote">All of it</div>')).toBe("All of it");
    expect(replyTextOfHtml("<html><body></body></html>Yes.")).toBe("Yes.");
    expect(replyTextOfHtml("<div class=gmail_signature>Paula</div>")).toBe("Paula");
    expect(replyTextOfHtml("")).toBe("");
  });

  it("take what HTML marks as quoted where the plain part does not", () => {
    const html = '<p>Yes.</p><div class="protonmail_quote">Qui scripsit<br>Salve</div>';
    expect(newWordsOf({ written: { plain: "Yes.\n\nQui scripsit\nSalve", html } })).toBe("Yes.");
    expect(newWordsOf({ written: { plain: "Yes.\n\n> Hello", html: "<p>Yes.</p>" } })).toBe("Yes.");
    expect(newWordsOf({ written: { plain: null, html } })).toBe("Yes.");
  });

  it.each([
    ["open elements", "<div>".repeat(100_000)],
    ["open tables", "<table><tr><td>".repeat(30_000)],
    ["nested quotes", "<blockquote>x".repeat(20_000)],
    ["quotes in a row", "<blockquote>x</blockquote>y<br>".repeat(10_000)],
    ["paragraphs", "<p>hello <b>x</b> world".repeat(20_000)],
    ["half tags", "<a href='".repeat(60_000)],
  ])("come in time that does not hold the worker: %s", (_, hostile) => {
    const began = process.cpuUsage().user;
    replyTextOfHtml(`${hostile} yes`);
    expect(process.cpuUsage().user - began).toBeLessThan(4_000_000);
  });
});
