/** What the server says when it refuses, as RFC 9457 `application/problem+json`, with our stable `code`. */
export interface ProblemDocument {
  type?: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  /** The input it concerns, as a path: "nextStep.dueOn". */
  field?: string;
  /** Every input that broke a rule, when several did. */
  fields?: { field: string; rule: string }[];
  facts?: Record<string, unknown>;
  /** Where to put it right. */
  fix?: { href: string; label: string };
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly field: string | undefined;
  readonly fields: { field: string; rule: string }[];
  readonly facts: Record<string, unknown>;
  readonly fix: ProblemDocument["fix"];

  constructor(document: ProblemDocument) {
    super(document.detail ?? document.title);
    this.name = "Problem";
    this.status = document.status;
    this.code = document.code;
    this.title = document.title;
    this.detail = document.detail;
    this.field = document.field;
    this.fields = document.fields ?? [];
    this.facts = document.facts ?? {};
    this.fix = document.fix;
  }
}

/** Any answer that is not a success becomes a Problem; a proxy's HTML page or a cut line becomes one too. */
export async function problemFrom(response: Response): Promise<Problem> {
  const isProblem = /\bjson\b/.test(response.headers.get("content-type") ?? "");
  const body = isProblem ? ((await response.json().catch(() => ({}))) as Partial<ProblemDocument>) : {};
  return new Problem({
    ...body,
    status: response.status,
    code: body.code ?? `http-${response.status}`,
    title: body.title ?? (response.status >= 500 ? "The server could not answer" : "The request was refused"),
  });
}

export const unreachable = () =>
  new Problem({
    status: 0,
    code: "unreachable",
    title: "Frontline cannot be reached",
    detail: "Check the connection. Nothing you typed is lost; try again when you are back online.",
  });
