import { createServer } from "node:http";
import { pipeline } from "node:stream/promises";
import Papa from "papaparse";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

// The least that could load the same file: parse, look at each address, COPY to an unlogged table, one merge.
const workspace = process.env.BARE_WORKSPACE;
const client = new pg.Client({ connectionString: process.env.BARE_DATABASE });
await client.connect();
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  await client.query("begin; truncate bare_staging");
  await pipeline(copyLines(body), client.query(copyFrom("copy bare_staging from stdin with (format csv)")));
  await client.query(
    `insert into bare_persons (workspace_id, name, email, title, phone, company, country, created_at)
     select distinct on (lower(email)) $1::uuid, given || ' ' || family, email, title, phone, company, country, now()
     from bare_staging order by lower(email)
     on conflict (workspace_id, lower(email)) do nothing`,
    [workspace],
  );
  await client.query("commit");
  response.end();
});

function* copyLines(body: string): Generator<string> {
  const { data } = Papa.parse<string[]>(body, { skipEmptyLines: true });
  for (let from = 1; from < data.length; from += 500) {
    const rows = data.slice(from, from + 500).filter((row) => ADDRESS.test(row[2]!));
    yield Papa.unparse(rows, { newline: "\n" }) + (rows.length > 0 ? "\n" : "");
  }
}

server.listen(0, "127.0.0.1", () => {
  console.log(`listening http://127.0.0.1:${(server.address() as { port: number }).port}`);
});
process.once("SIGTERM", () => process.exit(0));
