import { type Logger, pino } from "pino";

export type Log = Logger;

/** Structured logs. Secrets and message bodies are never passed in; known carriers are cut as a second line. */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        "*.password",
        "*.token",
        "*.secret",
        "*.body",
        "req.headers.cookie",
        "req.headers.authorization",
      ],
    },
  });
}

export const silentLog: Log = pino({ level: "silent" });
