import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axe, expectProblem, openBrowser, problemsOf, screenshot, type TestBrowser } from "./browser.ts";

const pages: Record<string, string> = {
  "/": `<main><h1>Good morning, 日本 ✓ 😀</h1><button>Claim</button></main>`,
  "/unlabelled": `<main><h1>Leads</h1><input></main>`,
  "/failing": `<main><h1>Deals</h1></main><script>undefinedName()</script><script>console.error("lost")</script>`,
  "/foreign": `<main><h1>Deals</h1></main><img alt="" src="https://frontline.example/pixel.png">`,
  "/strict": `<main><h1>Deals</h1></main><img alt="" src="http://127.0.0.1:1/pixel.png">`,
};
const policy: Record<string, string> = { "/strict": "img-src 'self'" };

const server = createServer((request, response) => {
  const body = pages[request.url!];
  if (!body) return response.writeHead(404).end();
  const headers = { "content-type": "text/html", "content-security-policy": policy[request.url!] ?? "" };
  const style = `<style>body { background: Canvas; color: CanvasText; color-scheme: light dark }</style>`;
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">${style}</head>`;
  response.writeHead(200, headers).end(`${head}<body>${body}</body></html>`);
});
let address: string;
let browser: TestBrowser;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

it("shows a page without problems and takes its picture in the wanted width and theme", async () => {
  const page = await browser.newPage({ width: 390, height: 844, colorScheme: "dark" });
  await page.goto(`${address}/`);
  await page.getByRole("button", { name: "Claim" }).click();
  expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
  expect(await axe(page)).toEqual([]);
  expect(problemsOf(page)).toEqual([]);

  const path = await screenshot(page, "support-check");
  expect(path).toMatch(/test-results\/screens\/support-check-390-dark\.png$/);
  // Width and height stand at bytes 16 and 20 of a PNG.
  const picture = await readFile(path);
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([390, 844]);
});

it("finds a field without a label", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/unlabelled`);
  expect(await axe(page)).toContainEqual(expect.objectContaining({ rule: "label", where: ["input"] }));
});

it("reports scripts that fail and errors written to the console", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/failing`);
  expect(problemsOf(page)).toEqual([
    expect.stringContaining("undefinedName is not defined"),
    expect.stringContaining("console error: lost"),
  ]);
  expectProblem(page, /./);
});

it("reports requests that would leave the machine", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/foreign`);
  expect(problemsOf(page)).toContain("request to a foreign host: https://frontline.example/pixel.png");
  expectProblem(page, /./);
});

it("reports what the content security policy blocked", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/strict`);
  await expect.poll(() => problemsOf(page)).toContainEqual(expect.stringContaining("img-src"));
  expectProblem(page, /./);
});

it("forgives a refusal that the journey provoked, and nothing else", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/`);
  await page.evaluate(() => fetch("/absent").then(() => undefined));
  await expect.poll(() => problemsOf(page)).toHaveLength(1);
  expectProblem(page, /status of 409/);
  expect(problemsOf(page)).toHaveLength(1);
  expectProblem(page, /status of 404/);
  expect(problemsOf(page)).toEqual([]);
});

it.fails("fails the test whose page had problems", async () => {
  const page = await browser.newPage();
  await page.goto(`${address}/failing`);
});
