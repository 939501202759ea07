import { randomBytes, randomInt } from "node:crypto";

let lastInstant = 0;
let sequence = 0;

/**
 * A new uuid v7 (RFC 9562 §5.7): sortable by creation, so primary-key indexes grow at one end. Ids of one process
 * ascend even within a millisecond (§6.2, method 1), because records are told in the order (`occurred_at`, `id`) and
 * what one action writes shares its instant. An id never means time to the product.
 */
export function newId<Id extends string = string>(): Id {
  const now = Date.now();
  if (now > lastInstant) {
    lastInstant = now;
    sequence = randomInt(0x800);
  } else if (++sequence > 0xfff) {
    lastInstant += 1;
    sequence = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastInstant, 0, 6);
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence & 0xff;
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id;
}
