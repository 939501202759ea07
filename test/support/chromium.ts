import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { cacheFolder, withLock } from "./packages.ts";

export type Chromium = { executablePath: string; env: Record<string, string> };

/** The Chromium that came from npm, unpacked once (4 s); where npm has none for this machine, the system's. */
export async function findChromium(): Promise<Chromium> {
  if (process.platform === "linux" && process.arch === "x64") {
    const folder = await unpackedFromNpm();
    return {
      executablePath: join(folder, "chromium"),
      // NSS and fonts of its own: a new machine has neither.
      env: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_PATH: join(folder, "fonts") },
    };
  }
  const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
    existsSync,
  );
  if (!installed)
    throw new Error(`There is no Chromium for ${process.platform} ${process.arch}: install one`);
  return { executablePath: installed, env: {} };
}

async function unpackedFromNpm(): Promise<string> {
  const require = createRequire(import.meta.url);
  // The package's manifest is not among its exports, so its folder is found from its entry.
  const packageFolder = resolve(require.resolve("@sparticuz/chromium"), "../..");
  const { version } = require(join(packageFolder, "package.json")) as { version: string };
  const folder = join(cacheFolder("chromium"), version);
  if (!existsSync(folder)) await withLock(`${folder}.lock`, () => unpack(join(packageFolder, "bin"), folder));
  return folder;
}

// The package's own names /tmp/fonts; where no font is found Chromium ends at the first text field. Only these fonts, so
// that a picture looks the same on every machine.
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

async function unpack(archives: string, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const work = `${folder}.${process.pid}`;
  await mkdir(work, { recursive: true });
  // The package unpacks into the temporary folder and nowhere else; a process of its own gets a temporary folder of its own.
  const script = `
    import { inflate } from "@sparticuz/chromium";
    await Promise.all(["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((name) => inflate("${archives}/" + name)));`;
  try {
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: work },
    });
    await writeFile(join(work, "fonts", "fonts.conf"), fontConfiguration);
    await chmod(join(work, "chromium"), 0o755);
    await rename(work, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
