import { createServer } from "node:http";
import pg from "pg";

// The least that could answer the same page: one statement, named, as the application role, no session, no checks.
const workspace = process.env.BARE_WORKSPACE;
const pool = new pg.Pool({
  connectionString: process.env.BARE_DATABASE,
  max: 4,
  options: `-c app.workspace_id=${workspace}`,
});
const text = `
  select l.id, l.person_id, p.name, p.title, l.company_id, l.motion, l.state, l.owner_id, m.name as owner, l.source, l.origin,
         l.next_step, l.next_at, l.due_at, l.opened_at, l.first_touch_at, l.closed_at, l.closed_reason, l.score, l.grade, l.version
  from leads l
  join persons p on p.workspace_id = l.workspace_id and p.id = l.person_id
  join members m on m.workspace_id = l.workspace_id and m.id = l.owner_id
  where l.workspace_id = $1 and l.owner_id = $2 and l.state = 'working'
  order by l.score desc, l.id desc limit 50`;

const server = createServer(async (request, response) => {
  const owner = request.url!.slice(1);
  const { rows } = await pool.query({ name: "page", text, values: [workspace, owner] });
  response.setHeader("content-type", "application/json").end(JSON.stringify({ rows }));
});
server.listen(0, "127.0.0.1", () => {
  console.log(`listening http://127.0.0.1:${(server.address() as { port: number }).port}`);
});
process.once("SIGTERM", () => process.exit(0));
