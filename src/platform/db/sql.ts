import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql as tag,
} from "kysely";

/** A composable, parameterised statement. `Row` is the shape of its rows, camelCased. */
export type Sql<Row = unknown> = RawBuilder<Row>;

/**
 * SQL as text with safe holes: `sql<Lead>\`select … where id = ${id}\``. Values become parameters; `sql.ref`,
 * `sql.join` and nested statements compose. Only stores import it.
 */
export const sql = tag;

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export function compile(statement: Sql): { text: string; values: unknown[] } {
  const { sql: text, parameters } = statement.compile(compiler);
  return { text, values: [...parameters] };
}
