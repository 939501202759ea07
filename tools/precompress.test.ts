import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "vite";
import { expect, it, onTestFinished } from "vitest";
import { precompress } from "./precompress.ts";

it("what is served compressed is, byte for byte, the script that was written", async () => {
  const root = await mkdtemp(join(tmpdir(), "frontline-precompress-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await writeFile(join(root, "index.html"), `<script type="module" src="./main.js"></script>`);
  await writeFile(join(root, "main.js"), `import("./later.js").then((later) => later.open());`);
  await writeFile(join(root, "later.js"), `import "./look.css"; export const open = () => document.title;`);
  await writeFile(join(root, "look.css"), `body { color: teal; }`);
  await build({ root, configFile: false, logLevel: "silent", plugins: [precompress()] });

  const assets = join(root, "dist/assets");
  const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(1);
  for (const name of scripts) {
    const script = await readFile(join(assets, name));
    expect(brotliDecompressSync(await readFile(join(assets, `${name}.br`)))).toEqual(script);
    expect(gunzipSync(await readFile(join(assets, `${name}.gz`)))).toEqual(script);
  }
});
