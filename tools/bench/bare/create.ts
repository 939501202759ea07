import { createServer } from "node:http";
import pg from "pg";
import { newId } from "../../../src/platform/ids.ts";

// The least that could do the same: parse, one statement that writes row, event and subject, answer.
const workspace = process.env.BARE_WORKSPACE;
const pool = new pg.Pool({
  connectionString: process.env.BARE_DATABASE,
  max: 4,
  options: `-c app.workspace_id=${workspace}`,
});
const text = `
  with person as (
    insert into persons (id, name, email, title, source, search, created_at, created_by)
    values ($1, $2, $3, $4, 'bare', $2, now(), 'bare') returning id
  ), event as (
    insert into events (id, name, version, by_kind, by_id, occurred_at, recorded_at, params)
    values ($5, 'bare.created', 1, 'system', 'bare', $6, now(), '{}')
  )
  insert into event_subjects (kind, subject_id, occurred_at, event_id) select 'person', id, $6, $5 from person`;

const server = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  const { name, email, title } = JSON.parse(body) as { name: string; email: string; title: string };
  const id = newId();
  await pool.query({ name: "create", text, values: [id, name, email, title, newId(), new Date()] });
  response.setHeader("content-type", "application/json").end(JSON.stringify({ personId: id }));
});
server.listen(0, "127.0.0.1", () => {
  console.log(`listening http://127.0.0.1:${(server.address() as { port: number }).port}`);
});
process.once("SIGTERM", () => process.exit(0));
