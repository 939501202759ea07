import { readFile } from "node:fs/promises";

/** User and group number of an account every Debian has. */
export async function accountIds(name: string): Promise<[uid: number, gid: number]> {
  const line = (await readFile("/etc/passwd", "utf8")).split("\n").find((one) => one.startsWith(`${name}:`));
  if (!line) throw new Error(`The mail servers run under the system account "${name}", which is missing`);
  const [, , uid, gid] = line.split(":");
  return [Number(uid), Number(gid)];
}
