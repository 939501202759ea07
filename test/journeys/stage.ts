import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser, type PageOptions, type TestBrowser } from "../support/browser.ts";
import { openDemoFloor, type Product, signInAs, startProduct } from "../support/product.ts";

/** The running product and a browser, for one file's story. The people of these stories sit in Hamburg. */
export type Stage = {
  readonly url: string;
  readonly browser: TestBrowser;
  newPage(options?: PageOptions): Promise<Page>;
  /** A desk where somebody of the demo floor is signed in, before any screen is opened. */
  seat(name: string, options?: PageOptions): Promise<Page>;
};

const SLOW_MACHINE_MS = 300_000;

export function setStage(options: { demo: boolean }): Stage {
  let product: Product;
  let browser: TestBrowser;
  let people = new Map<string, string>();
  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    if (options.demo) people = await openDemoFloor(product);
  }, SLOW_MACHINE_MS);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  const newPage = async (wanted: PageOptions = {}) => {
    const page = await browser.newPage({ locale: "en-GB", timeZone: "Europe/Berlin", ...wanted });
    page.setDefaultTimeout(60_000);
    return page;
  };
  return {
    get url() {
      return product.url;
    },
    get browser() {
      return browser;
    },
    newPage,
    async seat(name, wanted) {
      const page = await newPage(wanted);
      await signInAs(page, product, people.get(name)!);
      return page;
    },
  };
}
