import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "vite";

const door = /\/(web\/public|platform\/web\/kit)\.ts$/;
const reExport = /^export (?:type )?\{([^}]*)\} from "([^"]+)";\n?/gm;
const doorImport = /^import \{([^}]*)\} from "([^"]*\/(?:web\/public|kit)\.ts)";/gm;

interface Origin {
  file: string;
  name: string;
}

const namesIn = (list: string) => list.split(",").flatMap((part) => part.trim() || []);
const split = (part: string) => {
  const [name = "", alias = name] = part.replace(/^type /, "").split(" as ");
  return { name, alias, isType: part.startsWith("type ") };
};

/** What a door hands on from other files, by the name it hands it on under. */
export function handedOn(file: string, code: string): Map<string, Origin> {
  const found = new Map<string, Origin>();
  for (const [, list = "", from = ""] of code.matchAll(reExport))
    for (const part of namesIn(list)) {
      const { name, alias } = split(part);
      found.set(alias, { file: resolve(dirname(file), from), name });
    }
  return found;
}

/** Imports through a door become imports of the files behind it; what the door makes itself stays its own. */
export function seeThrough(file: string, code: string, read: (file: string) => string): string {
  return code.replace(doorImport, (statement, list: string, from: string) => {
    const target = resolve(dirname(file), from);
    if (!door.test(target)) return statement;
    const origins = handedOn(target, read(target));
    const lines = namesIn(list).map((part) => {
      const { name, alias, isType } = split(part);
      const origin = origins.get(name) ?? { file: from, name };
      const words = origin.name === alias ? alias : `${origin.name} as ${alias}`;
      return `import { ${isType ? "type " : ""}${words} } from "${origin.file}";`;
    });
    return lines.join(" ");
  });
}

/**
 * The shell reads every room's door, so whatever a door hands on would load with the shell, even where one screen
 * alone uses it: 80 kB of script. The doors stand for people and for the boundary check; the build looks behind them.
 */
export function seeThroughDoors(): Plugin {
  const texts = new Map<string, string>();
  const read = (file: string) => {
    const text = texts.get(file) ?? readFileSync(file, "utf8");
    texts.set(file, text);
    return text;
  };
  return {
    name: "frontline-see-through-doors",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id)) return null;
      const own = door.test(id) ? code.replace(reExport, "") : code;
      return { code: seeThrough(id, own, read), map: null };
    },
  };
}
