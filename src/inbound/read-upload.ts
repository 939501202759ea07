import type { Readable } from "node:stream";

/** Answers of a form are short; a door for strangers reads no more than this. */
const MOST_BYTES = 256 * 1024;

/** The body as it came; null when it is larger than a form's answers can be. */
export async function readUpload(upload: Readable | null): Promise<Buffer | null> {
  if (!upload) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of upload) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) {
      upload.resume();
      return null;
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Null when it is not a JSON object. */
export function readJsonObject(body: Buffer): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(body.toString("utf8"));
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
