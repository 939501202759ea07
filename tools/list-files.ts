import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Every file of the repository that is kept, or about to be: ignored ones are not. */
export function listFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    encoding: "utf8",
  });
  return listed.split("\0").filter((path) => path && existsSync(path));
}
