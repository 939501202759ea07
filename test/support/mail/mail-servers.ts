import { execFile } from "node:child_process";
import { appendFile, chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { createTransport } from "nodemailer";
import { ensureDebianPackages, type InstalledPackages } from "../packages.ts";
import { prepareDovecot, usersFile } from "./dovecot.ts";
import { readFolder, type StoredMessage } from "./folder.ts";
import { countQueued, preparePostfix } from "./postfix.ts";
import { pretendRoot } from "./pretend-root.ts";
import { greetsOn, type Server, startServer } from "./server-process.ts";

export type Endpoint = { host: string; port: number };

export type MailServers = {
  /** Submission: password required (PLAIN, LOGIN), a copy of every mail is filed in the sender's folder Sent. */
  smtp: Endpoint;
  imap: Endpoint;
  /** Configuration, queue, mail and logs (postfix.log, dovecot.log), until stopped. */
  folder: string;
  /** The certificate to trust, when the servers were started with `startTls`. */
  certificate: string | null;
  addMailbox(address: string, password: string): Promise<void>;
  removeMailbox(address: string): Promise<void>;
  /** Brings a raw mail in from outside, as another provider would; `from` may be empty, as in a bounce. */
  deliver(rawMessage: string | Buffer, from: string, to: string): Promise<void>;
  messagesOf(address: string, folder?: string): Promise<StoredMessage[]>;
  queueSize(): Promise<number>;
  /** From here on mail is accepted but not delivered. */
  pauseDelivery(): Promise<void>;
  resumeDelivery(): Promise<void>;
  stop(): Promise<void>;
};

const packageNames = ["postfix", "dovecot-imapd", "dovecot-lmtpd"];
const proofs = [
  "usr/lib/postfix/sbin/master",
  "usr/sbin/dovecot",
  "usr/lib/dovecot/imap",
  "usr/lib/dovecot/lmtp",
];

async function mailPackages(): Promise<InstalledPackages> {
  const isRoot = process.getuid?.() === 0;
  // Postfix refuses to start for anyone but root; a plain user's Postfix believes in it through fakeroot.
  const found = isRoot
    ? await ensureDebianPackages(packageNames, proofs)
    : await ensureDebianPackages([...packageNames, "fakeroot"], [...proofs, "usr/bin/faked-sysv"]);
  if ("missing" in found) throw new Error(found.missing);
  return found;
}

/** Whether real mail servers can run here and, if not, why not: `test.skip(reason)` puts it in the closing tally. */
export async function mailServersAvailable(): Promise<{ ok: true } | { ok: false; reason: string }> {
  if (process.platform !== "linux")
    return { ok: false, reason: `Postfix and Dovecot do not run on ${process.platform}` };
  try {
    await mailPackages();
    return { ok: true };
  } catch (error) {
    return { ok: false, reason: (error as Error).message };
  }
}

/** Postfix and Dovecot of our own on loopback; the system's own are left alone. */
export async function startMailServers(options: {
  domains: string[];
  startTls?: boolean;
}): Promise<MailServers> {
  const packages = await mailPackages();
  const folder = await mkdtemp("/tmp/fl-mail-");
  await chmod(folder, 0o755);
  const running: Server[] = [];
  const stop = async () => {
    // Last started, first stopped: Postfix before the fakeroot it leans on.
    for (const server of running.toReversed()) await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await startIn(folder, options, packages, running, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startIn(
  folder: string,
  options: { domains: string[]; startTls?: boolean },
  packages: InstalledPackages,
  running: Server[],
  stop: () => Promise<void>,
): Promise<MailServers> {
  const [imapPort, submissionPort, incomingPort] = await freePorts(3);
  const startTls = options.startTls ? await selfSigned(folder, packages) : null;
  const passwords = new Map<string, string>();
  await writeFile(usersFile(folder), "");

  const dovecot = await prepareDovecot({ folder, port: imapPort!, startTls }, packages);
  const postfix = await preparePostfix(
    {
      folder,
      domains: options.domains,
      submissionPort: submissionPort!,
      incomingPort: incomingPort!,
      startTls,
    },
    packages,
  );
  const env = {
    ...packages.env,
    LD_LIBRARY_PATH: [folder, packages.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
  };
  // One after the other: Postfix gives up on a password service that is not there yet and waits before it tries again.
  await startServer(dovecot, {
    folder,
    env,
    isReady: greetsOn(imapPort!),
    log: join(folder, "dovecot.log"),
    running,
  });
  const postfixServer = await startServer(postfix, {
    folder,
    env: { ...env, ...(await pretendRoot(folder, packages, running)) },
    isReady: greetsOn(submissionPort!, incomingPort!),
    log: join(folder, "postfix.log"),
    running,
  });

  const imap = { host: "127.0.0.1", port: imapPort! };
  const writeUsers = () =>
    writeFile(usersFile(folder), [...passwords].map(([user, word]) => userLine(user, word)).join(""));
  return {
    folder,
    smtp: { host: "127.0.0.1", port: submissionPort! },
    imap,
    certificate: startTls ? await readFile(startTls.certificate, "utf8") : null,
    async addMailbox(address, password) {
      if (passwords.has(address)) throw new Error(`There already is a mailbox ${address}`);
      passwords.set(address, password);
      await appendFile(usersFile(folder), userLine(address, password));
    },
    async removeMailbox(address) {
      passwords.delete(address);
      await writeUsers();
    },
    async deliver(rawMessage, from, to) {
      const door = createTransport({
        host: "127.0.0.1",
        port: incomingPort!,
        secure: false,
        ignoreTLS: true,
      });
      await door.sendMail({ envelope: { from, to }, raw: rawMessage }).finally(() => door.close());
    },
    messagesOf(address, mailFolder = "INBOX") {
      const password = passwords.get(address);
      if (password === undefined) throw new Error(`There is no mailbox ${address}`);
      return readFolder(imap, { user: address, pass: password }, mailFolder);
    },
    queueSize: () => countQueued(folder),
    // Postfix's own ways to hold mail back need a reload, which its running processes heed only when idle; a queue
    // manager that is stopped is held back at once.
    pauseDelivery: () => postfixServer.signalChildren("qmgr", "SIGSTOP"),
    resumeDelivery: () => postfixServer.signalChildren("qmgr", "SIGCONT"),
    stop,
  };
}

const userLine = (address: string, password: string) => `${address}:{PLAIN}${password}::::::\n`;

async function selfSigned(
  folder: string,
  packages: InstalledPackages,
): Promise<{ certificate: string; key: string }> {
  const place = { certificate: join(folder, "certificate.pem"), key: join(folder, "key.pem") };
  await promisify(execFile)(
    packages.locate("usr/bin/openssl"),
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"].concat([
      "-addext",
      "subjectAltName=DNS:localhost,IP:127.0.0.1",
      "-keyout",
      place.key,
      "-out",
      place.certificate,
    ]),
    { env: { ...process.env, ...packages.env } },
  );
  return place;
}

async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      return server;
    }),
  );
  const ports = held.map((server) => (server.address() as { port: number }).port);
  await Promise.all(held.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
