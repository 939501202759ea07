import type { Readable } from "node:stream";

/** An answer that is not plain JSON: a page, a file, a redirect, a cookie beside the body. */
export class Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer | Readable | object | null;
  readonly cookie: { token: string; expiresAt: Date } | "clear" | null;

  private constructor(reply: Partial<Pick<Reply, "status" | "headers" | "body" | "cookie">>) {
    this.status = reply.status ?? 200;
    this.headers = reply.headers ?? {};
    this.body = reply.body ?? null;
    this.cookie = reply.cookie ?? null;
  }

  static page(html: string, status = 200): Reply {
    return new Reply({ status, headers: { "content-type": "text/html; charset=utf-8" }, body: html });
  }

  static file(body: string | Buffer | Readable, contentType: string, filename?: string): Reply {
    const headers: Record<string, string> = { "content-type": contentType, "cache-control": "no-cache" };
    if (filename)
      headers["content-disposition"] = `attachment; filename="${filename.replace(/["\\\r\n]/g, "")}"`;
    return new Reply({ headers, body });
  }

  /** JSON with a status or headers of its own; a plain 200 is simply returned by the door. */
  static json(body: object | null, status = 200): Reply {
    return new Reply({ status, headers: { "content-type": "application/json; charset=utf-8" }, body });
  }

  static redirect(location: string): Reply {
    return new Reply({ status: 303, headers: { location } });
  }

  static signedIn(body: object, cookie: { token: string; expiresAt: Date }): Reply {
    return new Reply({ body, cookie });
  }

  static signedOut(body: object): Reply {
    return new Reply({ body, cookie: "clear" });
  }

  with(headers: Record<string, string>): Reply {
    return new Reply({ ...this, headers: { ...this.headers, ...headers } });
  }
}
