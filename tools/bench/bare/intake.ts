import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { newId } from "../../../src/platform/ids.ts";

// The least that could take a visitor in and wake a screen: the body kept as it came, and a notice.
const pool = new pg.Pool({
  connectionString: process.env.BARE_DATABASE,
  max: 4,
  options: `-c app.workspace_id=${process.env.BARE_WORKSPACE}`,
});
const text = `
  with kept as (
    insert into raw_bodies (id, sha256, content_type, body, received_at) values ($1, $2, 'application/json', $3, now())
  )
  select pg_notify('bare', $4)`;

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  JSON.parse(body.toString());
  const id = newId();
  const sha256 = createHash("sha256").update(body).digest();
  await pool.query({ name: "intake", text, values: [id, sha256, body, id] });
  response.setHeader("content-type", "application/json").end(JSON.stringify({ id }));
});
server.listen(0, "127.0.0.1", () => {
  console.log(`listening http://127.0.0.1:${(server.address() as { port: number }).port}`);
});
process.once("SIGTERM", () => process.exit(0));
