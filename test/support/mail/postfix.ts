import { chmod, chown, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { InstalledPackages } from "../packages.ts";
import { accountIds } from "./accounts.ts";
import { authSocket, lmtpSocket } from "./dovecot.ts";

export type PostfixPlace = {
  folder: string;
  domains: string[];
  /** Where members and persons hand in mail: password required, a copy filed in Sent. */
  submissionPort: number;
  /** Where the rest of the world delivers: no password, only to our own domains. */
  incomingPort: number;
  startTls: { certificate: string; key: string } | null;
};

const queueFolders = [
  "incoming",
  "active",
  "deferred",
  "bounce",
  "defer",
  "flush",
  "corrupt",
  "trace",
  "hold",
];

/** Writes Postfix's configuration and returns the command that runs it in the foreground. */
export async function preparePostfix(place: PostfixPlace, packages: InstalledPackages): Promise<string[]> {
  const configuration = join(place.folder, "postfix");
  await mkdir(configuration, { recursive: true });
  await writeFile(join(configuration, "main.cf"), mainConfiguration(place, packages));
  await writeFile(join(configuration, "master.cf"), services(place));
  // The Sent copy: every mail an authenticated sender hands in goes to sender+Sent@domain as well.
  await writeFile(join(configuration, "sent-copy"), "/^([^+@]+)(\\+[^@]*)?@(.+)$/ $1+Sent@$3\n");
  await prepareQueue(place.folder);
  return [packages.locate("usr/lib/postfix/sbin/master"), "-d", "-c", configuration];
}

async function prepareQueue(folder: string): Promise<void> {
  const queue = join(folder, "queue");
  const [owner] = await accountIds("daemon");
  const isRoot = process.getuid?.() === 0;
  const make = async (path: string, mode: number, owned: boolean) => {
    await mkdir(path, { recursive: true });
    await chmod(path, mode);
    if (owned && isRoot) await chown(path, owner, 0);
  };
  await make(queue, 0o755, false);
  await make(join(queue, "pid"), 0o755, false);
  for (const name of queueFolders) await make(join(queue, name), 0o700, true);
  await make(join(queue, "private"), 0o755, true);
  await make(join(queue, "public"), 0o755, true);
  await make(join(queue, "maildrop"), 0o755, true);
  await make(join(folder, "postfix-data"), 0o755, true);
}

/** How many mails wait in the queue, whatever for. */
export async function countQueued(folder: string): Promise<number> {
  let count = 0;
  for (const name of ["incoming", "active", "deferred", "hold"]) {
    const entries = await readdir(join(folder, "queue", name), {
      withFileTypes: true,
      recursive: true,
    }).catch(() => []);
    count += entries.filter((entry) => entry.isFile()).length;
  }
  return count;
}

function mainConfiguration({ folder, domains, startTls }: PostfixPlace, packages: InstalledPackages): string {
  return `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/postfix-data
command_directory = ${packages.locate("usr/sbin")}
daemon_directory = ${packages.locate("usr/lib/postfix/sbin")}
shlib_directory = ${packages.locate("usr/lib/postfix")}
meta_directory = ${folder}/postfix
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
import_environment = MAIL_CONFIG TZ LD_LIBRARY_PATH LD_PRELOAD FAKEROOTKEY
export_environment = TZ MAIL_CONFIG LD_LIBRARY_PATH LD_PRELOAD FAKEROOTKEY
# Accounts every Debian has; they must differ from each other.
mail_owner = daemon
setgid_group = mail
default_privs = nobody
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.test
mydestination =
mynetworks =
alias_maps =
alias_database =
append_dot_mydomain = no
recipient_delimiter = +
virtual_mailbox_domains = ${domains.join(" ")}
virtual_transport = lmtp:unix:${lmtpSocket(folder)}
# Nothing leaves the machine: every other domain bounces, and no name is looked up.
default_transport = error:5.1.2 Bad destination: this server delivers to its own test domains only
relay_transport = $default_transport
local_transport = $default_transport
disable_dns_lookups = yes
smtpd_peername_lookup = no
# An unknown recipient is accepted and then bounces with a report (RFC 3464), as most providers do.
smtpd_reject_unlisted_recipient = no
notify_classes =
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${authSocket(folder)}
smtpd_sasl_security_options = noanonymous
${startTls ? `smtpd_tls_security_level = may\nsmtpd_tls_cert_file = ${startTls.certificate}\nsmtpd_tls_key_file = ${startTls.key}` : "smtpd_tls_security_level = none"}
message_size_limit = 52428800
queue_minfree = 0
in_flow_delay = 0
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
smtpd_client_message_rate_limit = 0
smtpd_error_sleep_time = 0
lmtp_initial_destination_concurrency = 10
lmtp_destination_concurrency_limit = 20
`;
}

function services({ submissionPort, incomingPort, folder }: PostfixPlace): string {
  return `127.0.0.1:${submissionPort} inet n - n - 100 smtpd
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
  -o cleanup_service_name=sent-copy
127.0.0.1:${incomingPort} inet n - n - 100 smtpd
  -o smtpd_relay_restrictions=reject_unauth_destination
sent-copy unix n - n - 0 cleanup
  -o sender_bcc_maps=regexp:${folder}/postfix/sent-copy
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
tlsmgr unix - - n 1000? 1 tlsmgr
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
scache unix - - n - 1 scache
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;
}
