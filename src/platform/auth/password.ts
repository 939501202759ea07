import { argon2, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { sameBytes } from "../secrets.ts";

const hash = promisify(argon2);

// OWASP password storage cheat sheet: argon2id with m = 19 MiB, t = 2, p = 1. About 65 ms here.
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_LENGTH = 32;

/** Hashes to a PHC string, so that the cost can rise later without breaking older hashes. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hash("argon2id", { message: password, nonce, tagLength: TAG_LENGTH, ...COST });
  const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
  return `$argon2id$v=19$${cost}$${bare64(nonce)}$${bare64(tag)}`;
}

export async function isPassword(password: string, phc: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
  if (!match) return false;
  const [, memory, passes, parallelism, nonce, tag] = match;
  const expected = Buffer.from(tag!, "base64");
  const actual = await hash("argon2id", {
    message: password,
    nonce: Buffer.from(nonce!, "base64"),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return sameBytes(actual, expected);
}

function bare64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
