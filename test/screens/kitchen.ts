import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { build, preview } from "vite";

const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Builds the kitchen as the product is built and serves it on a free port of this machine. */
export async function openKitchen(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), "frontline-kitchen-"));
  const config = {
    configFile: false as const,
    root: place("src/platform/web/kitchen"),
    publicDir: place("src/main/web/public"),
    base: "/",
    logLevel: "error" as const,
    plugins: [react(), tailwind()],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
    preview: { host: "127.0.0.1", port: 0 },
  };
  await build(config);
  const server = await preview(config);
  const [url = ""] = server.resolvedUrls?.local ?? [];
  return {
    url: url.replace(/\/$/, ""),
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
