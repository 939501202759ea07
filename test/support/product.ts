import { createServer } from "node:net";
import type { Page } from "playwright-core";
import { buildWeb } from "../../scripts/build-web.mjs";
import { startScratch } from "../../src/platform/postgres/scratch.ts";
import { newFolder, RunningFrontline, removeFolder } from "../start/running-frontline.ts";

export type Product = {
  url: string;
  /** Process id of the server; the worker is its child. */
  pid: number;
  /** What server and worker logged so far, for a failure's report. */
  log(): string;
  stop(): Promise<void>;
};

/** The whole product as `npm start` runs it, with the built screens, on a database that is thrown away. */
export async function startProduct(): Promise<Product> {
  await buildWeb(process.execPath);
  const [database, folder, port] = await Promise.all([startScratch(), newFolder(), freePort()]);
  // Port 0 would do for the server, but the links it gives out need a number they can name beforehand.
  const env = { DATABASE_URL: database.ownerUrl, PORT: String(port) };
  const frontline = new RunningFrontline({ folder, env });
  const stop = async () => {
    await frontline.stop();
    await database.stop();
    await removeFolder(folder);
  };
  try {
    return { url: await frontline.ready(), pid: frontline.process.pid!, log: () => frontline.output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The demo floor's people by name, for one-click sign-in. Opens the floor at the first call. */
export async function openDemoFloor(product: Product): Promise<Map<string, string>> {
  const opened = await fetch(`${product.url}/api/v1/demo`, { method: "POST" });
  if (!opened.ok) throw new Error(`The demo floor did not open: ${await opened.text()}`);
  const people = await fetch(`${product.url}/api/v1/demo/people`);
  const { rows } = (await people.json()) as { rows: { id: string; name: string }[] };
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Signs the page's browser in as somebody of the demo floor. */
export async function signInAs(page: Page, product: Product, memberId: string): Promise<void> {
  const answer = await page.request.post(`${product.url}/api/v1/demo/sessions`, { data: { memberId } });
  if (!answer.ok()) throw new Error(`Nobody was signed in: ${await answer.text()}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
