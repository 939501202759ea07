import type { Plugin } from "vite";

const writers = /node_modules\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;

/** zod's JSON Schema writer, which only the server's API description uses: 7 kB of script no browser runs. */
export function leaveOutJsonSchema(): Plugin {
  return {
    name: "frontline-leave-out-json-schema",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!writers.test(id)) return null;
      const names = [...code.matchAll(/export (?:function|const) (\w+)/g)].map(([, name]) => name);
      // zod calls these while it defines a schema, to get the function that would write it later.
      return { code: names.map((name) => `export const ${name} = () => () => ({});`).join("\n"), map: null };
    },
  };
}
