/**
 * A start that must not go on. The message is the whole story for whoever runs the command: one sentence
 * that says what is wrong and what to do next. `start.ts` prints it without a stack and exits with 1.
 */
export class StartRefusal extends Error {
  override name = "StartRefusal";
}

/** Turns what `listen` threw into a sentence; anything unknown comes back as it was. */
export function explainListenError(error: unknown, port: number): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  switch (code) {
    case "EADDRINUSE":
      return new StartRefusal(
        `Port ${port} is already in use by another program: stop that program, or choose another port with PORT=${port + 1} npm start.`,
      );
    case "EACCES":
      return new StartRefusal(
        `Port ${port} may not be opened by this account: choose a port above 1023, for instance PORT=3000 npm start.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartRefusal(
        "The address in HOST does not belong to this machine: use 127.0.0.1 for this machine alone or 0.0.0.0 for every network.",
      );
    default:
      return error;
  }
}
