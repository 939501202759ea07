import { decodeUtf7 } from "./utf7.ts";

/**
 * A mail's bytes put right where senders break the rules in ways the MIME reader does not forgive: bare CR as line
 * end, raw 8-bit letters in the header, UTF-7 words, and text files sent inline, which would run into what was
 * written.
 */
export function mendMail(raw: Buffer): Buffer {
  return filesApart(mendHeader(withinLines(lineEnds(raw))));
}

/** A 20 MB attachment has 270,000 lines of 76 characters. */
const MOST_LINES = 300_000;

const HEAD = 200_000;
const SMALL = 5_000_000;

function lineEnds(raw: Buffer): Buffer {
  const start = raw.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  const from = start > 0 ? raw.subarray(start) : raw;
  if (from.includes(0x0a) || !from.includes(0x0d)) return from;
  return Buffer.from(from.map((byte) => (byte === 0x0d ? 0x0a : byte)));
}

/** Parsing costs by the line, 8 µs each: a mail of nothing but line ends would hold its worker for minutes. */
function withinLines(raw: Buffer): Buffer {
  let end = -1;
  for (let line = 0; line < MOST_LINES; line++) {
    end = raw.indexOf(0x0a, end + 1);
    if (end < 0) return raw;
  }
  return raw.subarray(0, end);
}

/** The whole header in UTF-8 (RFC 6532), which the reader takes as it is. */
function mendHeader(raw: Buffer): Buffer {
  const end = /\n\r?\n/.exec(raw.subarray(0, HEAD).toString("latin1"))?.index;
  const header = raw.subarray(0, end ?? Math.min(raw.length, HEAD)).toString("latin1");
  const hasRawLetters = /[\x80-\xff]/.test(header);
  if (!hasRawLetters && !/=\?[^?\s]*utf-7\?/i.test(header)) return raw;
  const words = header.replace(
    /=\?([\w.:-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?\r\n]{0,2000})\?=/gi,
    (whole: string, charset: string, way: string, text: string) => {
      if (/utf-7/i.test(charset)) return utf8AsLatin1(decodeUtf7(unwrapped(way, text)));
      if (way.toLowerCase() === "b" || !/[\x80-\xff]/.test(text)) return whole;
      return `=?${charset}?Q?${text.replace(/[\x80-\xff]/g, hexOf)}?=`;
    },
  );
  const mended = isUtf8(words) ? words : utf8AsLatin1(windowsLetters(words, charsetOf(header)));
  return Buffer.concat([Buffer.from(mended, "latin1"), raw.subarray(Buffer.byteLength(header, "latin1"))]);
}

const hexOf = (letter: string) => `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
const utf8AsLatin1 = (text: string) => Buffer.from(text, "utf8").toString("latin1");

function unwrapped(way: string, text: string): string {
  if (way.toLowerCase() === "b") return Buffer.from(text, "base64").toString("latin1");
  return text
    .replaceAll("_", " ")
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function isUtf8(latin1: string): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(latin1, "latin1"));
    return true;
  } catch {
    return false;
  }
}

/** Letters in no charset the header names are in that of the text, or in what Windows writes. */
function windowsLetters(latin1: string, charset: string): string {
  const bytes = Buffer.from(latin1, "latin1");
  try {
    return new TextDecoder(/^utf-?[78]$|ascii/i.test(charset) ? "windows-1252" : charset).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function charsetOf(header: string): string {
  return (
    /^content-type:[^\n]*(?:\n[ \t][^\n]*)*?charset\s*=\s*"?([\w.:-]{1,40})/im.exec(header)?.[1] ??
    "windows-1252"
  );
}

/** Text parts that carry a file's name, other than the first, are files: "inline" only asks to show them. */
function filesApart(raw: Buffer): Buffer {
  if (raw.length > SMALL || !/name\*?0?\*?\s*=/i.test(raw.subarray(0, SMALL).toString("latin1"))) return raw;
  const pieces: Buffer[] = [];
  let copied = 0;
  let texts = 0;
  for (let at = raw.indexOf("\n--"); at >= 0; at = raw.indexOf("\n--", at + 3)) {
    const from = raw.indexOf("\n", at + 3) + 1;
    if (from === 0) break;
    const header = partHeader(raw.subarray(from, from + 4_000).toString("latin1"));
    if (header === null || !/^content-type:\s*text\/(?:plain|html)/im.test(header)) continue;
    const disposition = /^content-disposition:\s*([\w-]+)/im.exec(header);
    if (++texts === 1 || !/[\s;](?:file)?name\*?0?\*?\s*=/i.test(header) || disposition?.[1] === "attachment")
      continue;
    const asFile = disposition
      ? header.replace(/^(content-disposition:\s*)[\w-]+/im, "$1attachment")
      : `Content-Disposition: attachment\r\n${header}`;
    pieces.push(raw.subarray(copied, from), Buffer.from(asFile, "latin1"));
    copied = from + Buffer.byteLength(header, "latin1");
  }
  return pieces.length > 0 ? Buffer.concat([...pieces, raw.subarray(copied)]) : raw;
}

/** The fields below a boundary, or null where the line was none. */
function partHeader(text: string): string | null {
  const end = /\r?\n\r?\n/.exec(text);
  const header = end && text.slice(0, end.index + (end[0].startsWith("\r") ? 2 : 1));
  return header && /^[\w-]+\s*:/.test(header) ? header : null;
}
