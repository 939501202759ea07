import type { InstalledPackages } from "../packages.ts";
import { type Server, startServer } from "./server-process.ts";

/**
 * Postfix starts for root alone. A plain user's Postfix is told by fakeroot that it may do what root may; every file
 * and process stays that user's own. Returns the environment to run Postfix under.
 */
export async function pretendRoot(
  folder: string,
  packages: InstalledPackages,
  running: Server[],
): Promise<Record<string, string>> {
  if (process.getuid?.() === 0) return {};
  const triple = process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
  let key = "";
  // The daemon itself and not the fakeroot script, whose daemon outlives a script that is killed.
  await startServer([packages.locate("usr/bin/faked-sysv"), "--foreground"], {
    folder,
    env: packages.env,
    isReady: (said) => {
      key = /^(\d+):\d+$/m.exec(said)?.[1] ?? "";
      return key !== "";
    },
    running,
  });
  return {
    FAKEROOTKEY: key,
    LD_PRELOAD: packages.locate(`usr/lib/${triple}/libfakeroot/libfakeroot-sysv.so`),
  };
}
