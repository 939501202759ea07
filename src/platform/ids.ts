import { randomBytes } from "node:crypto";

/**
 * A new uuid v7 (RFC 9562 §5.7): sortable by creation, so primary-key indexes grow at one end.
 * An id never means time to the product; order by `occurred_at`.
 */
export function newId<Id extends string = string>(now = Date.now()): Id {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id;
}
