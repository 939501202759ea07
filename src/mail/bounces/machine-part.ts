import { type FailedDelivery, stageIn, statusIn } from "./failed-delivery.ts";
import { addressIn } from "./mail-address.ts";

type Fields = ReadonlyMap<string, string>;

/** The recipients of a `message/delivery-status` (RFC 3464 §2.3): a group of fields each. */
export function readMachinePart(text: string): FailedDelivery[] {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+(?=\S)/g, " ")
    .split("\n", 5_000);
  return groupsOf(lines).flatMap((group) => {
    const failed = failedIn(group);
    return failed ? [failed] : [];
  });
}

/** Groups are parted by an empty line; where a server forgot it, the next recipient begins one. */
function groupsOf(lines: readonly string[]): Fields[] {
  const groups: Map<string, string>[] = [new Map()];
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    const begins = line.trim() === "" || (name === "final-recipient" && groups.at(-1)!.has(name));
    if (begins) groups.push(new Map());
    const group = groups.at(-1)!;
    if (colon > 0 && !group.has(name)) group.set(name, line.slice(colon + 1).trim());
  }
  return groups.slice(0, 500);
}

function failedIn(fields: Fields): FailedDelivery | null {
  const action = (fields.get("action") ?? "").toLowerCase();
  const original = addressIn(fields.get("original-recipient"));
  const recipient =
    addressIn(fields.get("final-recipient")) ?? original ?? addressIn(fields.get("x-actual-recipient"));
  if (!recipient && !action) return null;
  if (/^(relayed|expanded)/.test(action)) return null;
  const diagnostic = fields.get("diagnostic-code") ?? "";
  const comment = /\(([^()]{3,300})\)/.exec(fields.get("status") ?? "")?.[1] ?? "";
  const words = diagnostic.replace(/^\s*[\w.-]{1,30}\s*;\s*/, "").slice(0, 4_000) || comment;
  const written = statusIn(fields.get("status") ?? "");
  const said = statusIn(words);
  return {
    recipient,
    originally: original,
    words,
    status: said && !said.endsWith(".0.0") ? said : (written ?? said),
    stage: stageIn(words),
    diagnosticType: /^\s*([\w.-]{1,30})\s*;/.exec(diagnostic)?.[1]?.toLowerCase() ?? null,
    remote: /;\s*([\w.-]+)/.exec(fields.get("remote-mta") ?? "")?.[1]?.toLowerCase() ?? null,
    outcome: /^delay/.test(action) ? "delayed" : /^deliver/.test(action) ? "delivered" : "failed",
  };
}
