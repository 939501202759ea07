/**
 * The directions of the house. A direction that no tool checks does not hold; `test/boundaries` plants a violation
 * of each rule below and sees it reported.
 */

// Top to bottom: a room may import the rooms above it. Rooms in one line are siblings and may not import each other.
const ORDER = [
  ["team"],
  ["process"],
  ["contacts"],
  ["activity"],
  ["leads"],
  ["mail"],
  ["meetings"],
  ["outreach"],
  ["prospecting", "inbound"],
  ["handoffs"],
  ["deals"],
  ["compensation"],
  ["reports"],
  ["coaching"],
];

const TEST_FILE = "\\.(test|builders)\\.tsx?$";
const WEB = "^src/[^/]+/web/";
/** Files the browser loads, or that promise to be loadable there. */
const BROWSER = [WEB, "\\.contract\\.ts$", "/open\\.ts$"];
const SERVER_PACKAGES =
  "node_modules/(@fastify/|fastify|pg|pg-boss|kysely|pino|nodemailer|imapflow|postal-mime|sanitize-html|html-to-text|liquidjs)";

const roomOrder = ORDER.flatMap((line, rank) => {
  const above = ORDER.slice(0, rank).flat();
  return line.map((room) => ({
    name: `order-${room}`,
    comment: `${room} may import ${["platform", ...above].join(", ")}. News for later rooms travels as events.`,
    severity: "error",
    from: { path: `^src/${room}/` },
    to: { path: "^src/[^/]+/", pathNot: `^src/(${[room, "platform", "main", ...above].join("|")})/` },
  }));
});

// TypeScript 7 has no compiler API, so swc reads the imports. dependency-cruiser asks it to read every file as plain
// TypeScript, where JSX is a syntax error: say "tsx" for the files that are.
const swc = require("@swc/core");
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith(".tsx") });

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Files that need each other are one file, or lack a third that both need.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    ...roomOrder,
    {
      name: "unlisted-room",
      comment: "A new room takes its place in ORDER above.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(platform|main|${ORDER.flat().join("|")})/` },
      to: {},
    },
    {
      name: "platform-knows-no-room",
      comment: "platform holds no sales word.",
      severity: "error",
      from: { path: "^src/platform/" },
      to: { path: "^src/", pathNot: "^src/platform/" },
    },
    {
      name: "nobody-imports-main",
      comment: "main sees everything, so whoever imported it would see everything.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/main/" },
      to: { path: "^src/main/" },
    },
    {
      name: "doors",
      comment: "A room is entered by public.ts (server), open.ts (anyone) or web/public.ts (screens).",
      severity: "error",
      from: { path: "^src/([^/]+)/", pathNot: TEST_FILE },
      to: {
        path: "^src/[^/]+/",
        pathNot: ["^src/$1/", "^src/(platform|main)/", "^src/[^/]+/(public|open)\\.ts$", "^src/[^/]+/web/public\\.ts$"],
      },
    },
    {
      name: "doors-of-tests",
      comment: "Tests and builders may use another room's builders besides its doors.",
      severity: "error",
      from: { path: `^src/([^/]+)/.*${TEST_FILE}` },
      to: {
        path: "^src/[^/]+/",
        pathNot: [
          "^src/$1/",
          "^src/(platform|main)/",
          "^src/[^/]+/(public|open)\\.ts$",
          "^src/[^/]+/web/public\\.ts$",
          "\\.builders\\.ts$",
        ],
      },
    },
    {
      name: "screens-are-for-screens",
      comment: "Only files in web/ import files in web/.",
      severity: "error",
      from: { path: "^src/", pathNot: WEB },
      to: { path: WEB },
    },
    {
      name: "browser-enters-by-browser-doors",
      comment: "public.ts, stores, routes and jobs belong to the server.",
      severity: "error",
      from: { path: BROWSER, pathNot: TEST_FILE },
      to: { path: "(^src/[^/]+/public|\\.(store|routes|jobs))\\.ts$" },
    },
    {
      name: "browser-reaches-no-server",
      comment: "Nothing a browser loads may reach Node or a server package, through however many files.",
      severity: "error",
      from: { path: BROWSER, pathNot: TEST_FILE },
      to: { path: `(^node:|^(${require("node:module").builtinModules.join("|")})$|${SERVER_PACKAGES})`, reachable: true },
    },
    {
      name: "sql-lives-in-stores",
      comment: "SQL is written in *.store.ts, on the tables of that room.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/platform/", "\\.store\\.ts$", TEST_FILE] },
      to: { path: "(^src/platform/db/sql\\.ts$|node_modules/(kysely|pg)/)" },
    },
    {
      name: "product-needs-no-test",
      severity: "error",
      from: { path: "^src/", pathNot: TEST_FILE },
      to: { path: ["^(test|tools)/", TEST_FILE] },
    },
    {
      name: "product-needs-no-development-package",
      severity: "error",
      from: { path: "^src/", pathNot: TEST_FILE },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"], conditionNames: ["import", "node", "types", "default"] },
  },
};
