import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { configReference, environmentForPostgres, readConfig } from "./config.ts";

describe("the settings of an installation", () => {
  test("without any, Frontline runs for this machine alone on port 3000 with its own database", () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: "localhost",
      dataFolder: "./data",
      databaseUrl: undefined,
      publicUrl: "http://localhost:3000",
      secret: undefined,
      logLevel: "info",
    });
  });
  test("the public address follows the port, unless it is given", () => {
    expect(readConfig({ PORT: "8080" }).publicUrl).toBe("http://localhost:8080");
    expect(readConfig({ FRONTLINE_URL: "https://sales.example.com/" }).publicUrl).toBe(
      "https://sales.example.com",
    );
  });
  test("an empty value counts as left out", () => {
    expect(readConfig({ DATABASE_URL: "", PORT: " " })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });
  test.each([
    [{ PORT: "http" }, "PORT=http is not valid: it must be a whole number from 0 to 65535."],
    [{ PORT: "70000" }, "PORT=70000 is not valid"],
    [
      { DATABASE_URL: "mysql://x:topsecret@y" },
      "DATABASE_URL is not valid: it must be a URL that begins with postgres://",
    ],
    [{ FRONTLINE_URL: "sales.example.com" }, "FRONTLINE_URL=sales.example.com is not valid"],
    [{ FRONTLINE_SECRET: "short" }, "FRONTLINE_SECRET is not valid: it must be at least 32 characters."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL=loud is not valid"],
  ])("a wrong value is refused with its name and its rule: %o", (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence);
  });
  test("a refusal never repeats a secret", () => {
    for (const env of [{ FRONTLINE_SECRET: "hunter2" }, { DATABASE_URL: "pg://u:hunter2@h/d" }])
      expect(() => readConfig(env)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining("hunter2") }),
      );
  });
  test("every setting is described for the operator", () => {
    for (const { name, meaning, default: without } of configReference) {
      expect(name).toMatch(/^[A-Z_]+$/);
      expect(meaning.length).toBeGreaterThan(10);
      expect(without).not.toBe("");
    }
  });
  test("PostgreSQL's programs see neither our secret nor settings meant for other servers", () => {
    const env = { PATH: "/bin", PGPORT: "1", FRONTLINE_SECRET: "x", DATABASE_URL: "y" };
    expect(environmentForPostgres(env)).toEqual({ PATH: "/bin", LC_ALL: "C" });
  });
});

test("the installation guide lists every setting as it is read", () => {
  const guide = readFileSync(new URL("../../docs/how-to/install.md", import.meta.url), "utf8");
  for (const { name, meaning, default: without } of configReference)
    expect(guide).toContain(`| \`${name}\` | ${meaning} | ${without} |`);
});
