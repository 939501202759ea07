import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import { onTestFinished } from "vitest";
import { findChromium } from "./chromium.ts";

export type PageOptions = {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  timeZone?: string;
  locale?: string;
  /** False for a visitor who lets no script run. */
  javaScript?: boolean;
};

export type TestBrowser = {
  /** A page in a context of its own: its own cookies, its own login. */
  newPage(options?: PageOptions): Promise<Page>;
  /** Fails when a page opened outside a test had problems. */
  close(): Promise<void>;
};

export type AxeViolation = { rule: string; help: string; where: string[] };

type Watch = { problems: string[]; expected: RegExp[]; underWay: Set<Request> };
const watches = new WeakMap<Page, Watch>();

// Without these Chromium looks up its maker's hosts at every start, which a closed network refuses (and slowly).
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

export async function openBrowser(options: { args?: string[] } = {}): Promise<TestBrowser> {
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [...quiet, ...(options.args ?? [])],
  });
  const openOutsideTests: Page[] = [];
  return {
    async newPage(wanted = {}) {
      const {
        width = 1440,
        height = 900,
        colorScheme = "light",
        timeZone,
        locale,
        javaScript = true,
      } = wanted;
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        timezoneId: timeZone,
        locale,
        javaScriptEnabled: javaScript,
        // A screen caught in the middle of a fade has other colours than the ones it is judged by.
        reducedMotion: "reduce",
      });
      const page = await watchedPage(context);
      if (!endsWithTest(page, context)) openOutsideTests.push(page);
      return page;
    },
    async close() {
      await browser.close();
      for (const page of openOutsideTests) failOnProblems(page);
    },
  };
}

/** What this page did wrong so far; a test that ends with any of it fails. */
export function problemsOf(page: Page): string[] {
  const watch = watches.get(page);
  if (!watch) throw new Error("This page was not opened by newPage");
  return watch.problems.filter((problem) => !watch.expected.some((pattern) => pattern.test(problem)));
}

/** For a journey that provokes a refusal: Chromium reports every 4xx answer as a console error. */
export function expectProblem(page: Page, pattern: RegExp): void {
  watches.get(page)!.expected.push(pattern);
}

async function watchedPage(context: BrowserContext): Promise<Page> {
  const problems: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`Content security policy: ${event.violatedDirective} blocked ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  const underWay = new Set<Request>();
  watches.set(page, { problems, expected: [], underWay });
  watchTraffic(page, underWay);
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    problems.push(`console error: ${message.text()}${url ? ` (${url})` : ""}`);
  });
  page.on("pageerror", (error) => problems.push(`page error: ${error.stack ?? error.message}`));
  page.on("crash", () => problems.push("the page crashed"));
  const refuseForeign = (url: string) => {
    if (!isLoopback(url)) problems.push(`request to a foreign host: ${url}`);
  };
  page.on("request", (request) => refuseForeign(request.url()));
  page.on("websocket", (socket) => refuseForeign(socket.url()));
  return page;
}

function watchTraffic(page: Page, underWay: Set<Request>): void {
  // The push channel stays open for as long as the page does.
  page.on("request", (request) => request.resourceType() !== "eventsource" && underWay.add(request));
  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));
}

/** Nothing was asked of the server for a moment: late parts of a screen have arrived as well. */
export async function untilQuiet(page: Page): Promise<void> {
  const { underWay } = watches.get(page)!;
  for (let quietChecks = 0; quietChecks < 3; await page.waitForTimeout(50))
    quietChecks = underWay.size === 0 ? quietChecks + 1 : 0;
}

function isLoopback(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return !/^(https?|wss?|ftp):$/.test(protocol) || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** False outside a test, where Vitest has nothing that ends. */
function endsWithTest(page: Page, context: BrowserContext): boolean {
  try {
    onTestFinished(async () => {
      await context.close();
      failOnProblems(page);
    });
    return true;
  } catch {
    return false;
  }
}

function failOnProblems(page: Page): void {
  const problems = problemsOf(page);
  if (problems.length) throw new Error(`The browser reported:\n${problems.join("\n")}`);
}

/** What another theme can break in a page that was judged by all rules in one. */
export const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** Accessibility violations of the page as it stands: WCAG 2.0 to 2.2 A and AA, and axe's best practice; or `only` some rules. */
export async function axe(page: Page, only?: readonly string[]): Promise<AxeViolation[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  // What was just spoken to a screen reader lies there for seconds, named by elements that may be gone by now.
  const spoken = "[data-live-announcer]";
  const builder = new AxeBuilder({ page }).exclude(spoken);
  const { violations } = await (only ? builder.withRules([...only]) : builder.withTags(tags)).analyze();
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map((node) => node.target.flat().join(" ")),
  }));
}

/** Returns the path of the picture, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = join(import.meta.dirname, "../../test-results/screens");
  await mkdir(folder, { recursive: true });
  const theme = await page.evaluate(() =>
    matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  );
  const path = join(folder, `${name}-${page.viewportSize()?.width}-${theme}.png`);
  await page.screenshot({ path, animations: "disabled" });
  return path;
}
