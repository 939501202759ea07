// The one launcher behind every npm script. It has no dependencies and runs on any Node from 18, because it is
// what installs the dependencies and finds the Node that Frontline itself needs.
import { buildWeb, watchWeb } from "./build-web.mjs";
import { check } from "./check.mjs";
import { chooseNode } from "./choose-node.mjs";
import { installPackages } from "./install-packages.mjs";
import { endTogether, REPOSITORY, Refusal, say, spawnNode } from "./processes.mjs";

const VERBS = {
  async start(node, args) {
    await buildWeb(node);
    return spawnNode(node, ["src/main/start.ts", ...args], { alone: true }).ended;
  },
  async dev(node, args) {
    const screens = spawnNode(node, watchWeb(), {});
    const server = spawnNode(node, ["--watch", "--watch-preserve-output", "src/main/start.ts", ...args], {});
    return endTogether([server, screens]);
  },
  async test(node, args) {
    return check(node, args);
  },
  async check(node, args) {
    return check(node, args);
  },
  async bench(node, args) {
    await buildWeb(node);
    return spawnNode(node, ["tools/bench/index.ts", ...args], {}).ended;
  },
  async eval(node, args) {
    return spawnNode(node, ["tools/eval/index.ts", ...args], {}).ended;
  },
  async replay(node, args) {
    return spawnNode(node, ["src/main/replay.ts", ...args], {}).ended;
  },
};

const [verb = "", ...args] = process.argv.slice(2);
try {
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!run) throw new Refusal(`Usage: node scripts/run.mjs ${Object.keys(VERBS).join("|")} [arguments]`);
  process.chdir(REPOSITORY);
  await installPackages();
  process.exitCode = await run(chooseNode(), args);
} catch (error) {
  say(error instanceof Refusal ? error.message : error.stack);
  process.exitCode = 1;
}
