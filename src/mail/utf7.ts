/** UTF-7 (RFC 2152), which Outlook once wrote and no decoder at hand still reads. */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z\d+/]*)-?/g, (_, encoded: string) => {
    if (!encoded) return "+";
    const bytes = Buffer.from(encoded, "base64");
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString("utf16le");
  });
}

/** Whether a text of the mail says it is in UTF-7. */
export function saysUtf7(raw: Buffer): boolean {
  return /charset\s*=\s*"?(?:unicode-1-1-|x-unicode-2-0-|csunicode11)?utf-?7\b/i.test(
    raw.subarray(0, 20_000).toString("latin1"),
  );
}
