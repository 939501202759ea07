import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";

interface Chunk {
  fileName: string;
  code: string;
  imports: string[];
  dynamicImports: string[];
  isEntry: boolean;
  facadeModuleId?: string | null;
}

const sizes = new WeakMap<Chunk, number>();

/** Compressed once: sixty screens share the same large chunks, and each compression costs a second. */
function compressed(chunk: Chunk): number {
  const known = sizes.get(chunk);
  if (known !== undefined) return known;
  const size = brotliCompressSync(chunk.code).length;
  sizes.set(chunk, size);
  return size;
}

/** Kilobytes of script, compressed as it is served, a browser loads for a chunk and everything it imports at once. */
export function loadOf(start: readonly string[], chunks: ReadonlyMap<string, Chunk>): number {
  const seen = new Set<string>();
  const queue = [...start];
  let bytes = 0;
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const chunk = chunks.get(name);
    if (!chunk || seen.has(name)) continue;
    seen.add(name);
    bytes += compressed(chunk);
    queue.push(...chunk.imports);
  }
  return bytes / 1000;
}

/** Fails the build when the first visit to any one screen would load more script than the budget. */
export function bundleBudget({ firstLoadKilobytes }: { firstLoadKilobytes: number }): Plugin {
  return {
    name: "frontline-bundle-budget",
    apply: "build",
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((file): [string, Chunk][] =>
          file.type === "chunk" ? [[file.fileName, file]] : [],
        ),
      );
      const entries = [...chunks.values()].filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName);
      // Dialogs and editors that load on a press are no part of a first load.
      const screens = [...chunks.values()]
        .filter((chunk) => chunk.facadeModuleId?.endsWith("-page.tsx"))
        .map((chunk) => chunk.fileName);
      const loads = [undefined, ...screens].map((screen) => ({
        screen: screen ?? "the shell alone",
        kilobytes: loadOf(screen ? [...entries, screen] : entries, chunks),
      }));
      const [worst] = loads.sort((a, b) => b.kilobytes - a.kilobytes);
      if (!worst) return;
      this.info(
        `largest first load: ${worst.kilobytes.toFixed(0)} kB of script (${worst.screen}), budget ${firstLoadKilobytes}`,
      );
      if (worst.kilobytes > firstLoadKilobytes)
        this.error(
          `The first load of ${worst.screen} is ${worst.kilobytes.toFixed(0)} kB of compressed script; the budget is ${firstLoadKilobytes}.`,
        );
    },
  };
}
