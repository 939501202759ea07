import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const worthIt = /\.(js|css|html|svg|json)$/;

/** Writes a `.br` and a `.gz` beside every text file once, at build, so that no request pays for the best compression. */
export function precompress(): Plugin {
  return {
    name: "frontline-precompress",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (!worthIt.test(file.fileName)) continue;
        const text = file.type === "chunk" ? file.code : file.source;
        const bytes = Buffer.from(text as string);
        const best = {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        };
        this.emitFile({
          type: "asset",
          fileName: `${file.fileName}.br`,
          source: brotliCompressSync(bytes, best),
        });
        this.emitFile({
          type: "asset",
          fileName: `${file.fileName}.gz`,
          source: gzipSync(bytes, { level: 9 }),
        });
      }
    },
  };
}
