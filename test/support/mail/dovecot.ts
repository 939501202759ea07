import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { InstalledPackages } from "../packages.ts";
import { accountIds } from "./accounts.ts";

export type DovecotPlace = {
  folder: string;
  port: number;
  startTls: { certificate: string; key: string } | null;
};

/** Where Postfix hands mail over and asks for passwords. */
export const lmtpSocket = (folder: string) => join(folder, "dovecot", "lmtp");
export const authSocket = (folder: string) => join(folder, "dovecot", "postfix-auth");
export const usersFile = (folder: string) => join(folder, "users");

/** Writes Dovecot's configuration and returns the command that runs it in the foreground. */
export async function prepareDovecot(place: DovecotPlace, packages: InstalledPackages): Promise<string[]> {
  const server = packages.locate("usr/sbin/dovecot");
  await refuseOtherVersions(server, packages);
  if (!existsSync(modulesCompiledIn)) await moveModules(place.folder, packages);
  const mail = join(place.folder, "mail");
  await mkdir(mail);
  if (process.getuid?.() === 0) await chown(mail, ...(await accountIds("mail")));
  const file = join(place.folder, "dovecot.conf");
  await writeFile(file, configuration(place, packages));
  // dovecot itself would call /usr/bin/doveconf, which an unpacked copy does not have: doveconf starts dovecot instead.
  const reader = [packages.locate("usr/bin/doveconf"), "-f", "service=master", "-m", "master", "-c", file];
  return [...reader, "-e", server, "-F", "-c", file];
}

async function refuseOtherVersions(server: string, packages: InstalledPackages): Promise<void> {
  const { stdout } = await promisify(execFile)(server, ["--version"], {
    env: { ...process.env, ...packages.env },
  });
  // 2.4 changed the language of its configuration.
  if (!stdout.startsWith("2.3.")) throw new Error(`Dovecot 2.3 is needed; here is ${stdout.trim()}`);
}

const modulesCompiledIn = "/usr/lib/dovecot/modules";

/**
 * The login process opens this compiled-in folder and ends when it is absent, whatever is configured. A copy of the
 * library that names our folder instead comes first in the library path; the new name may not be longer than the old.
 */
async function moveModules(folder: string, packages: InstalledPackages): Promise<void> {
  const place = join(folder, "mod");
  if (place.length > modulesCompiledIn.length)
    throw new Error(`${place} is too long a path for Dovecot's modules`);
  await symlink(packages.locate("usr/lib/dovecot/modules"), place);
  const library = await readFile(packages.locate("usr/lib/dovecot/libdovecot.so.0"));
  const old = Buffer.from(`\0${modulesCompiledIn}\0`);
  const at = library.indexOf(old);
  if (at < 0) throw new Error("This Dovecot does not name its modules where expected");
  library.write(place.padEnd(modulesCompiledIn.length, "\0"), at + 1, "latin1");
  await writeFile(join(folder, "libdovecot.so.0"), library, { mode: 0o755 });
}

function configuration({ folder, port, startTls }: DovecotPlace, packages: InstalledPackages): string {
  const isRoot = process.getuid?.() === 0;
  // Accounts every Debian has; started by a plain user, everything runs as that user.
  const me = userInfo();
  const accounts = isRoot
    ? "default_login_user = nobody\ndefault_internal_user = daemon\ndefault_internal_group = daemon"
    : `default_login_user = ${me.username}\ndefault_internal_user = ${me.username}\ndefault_internal_group =`;
  const owner = isRoot ? "uid=mail gid=mail" : `uid=${me.uid} gid=${me.gid}`;
  return `
protocols = imap lmtp
listen = 127.0.0.1
base_dir = ${folder}/dovecot
state_dir = ${folder}/dovecot-state
libexec_dir = ${packages.locate("usr/lib/dovecot")}
mail_plugin_dir = ${packages.locate("usr/lib/dovecot/modules")}
login_plugin_dir = ${packages.locate("usr/lib/dovecot/modules")}
log_path = ${folder}/dovecot.log
import_environment = TZ LD_LIBRARY_PATH
${accounts}
first_valid_uid = 1
first_valid_gid = 1
${startTls ? `ssl = yes\nssl_cert = <${startTls.certificate}\nssl_key = <${startTls.key}` : "ssl = no"}
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_max_userip_connections = 0
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${usersFile(folder)}
}
userdb {
  driver = passwd-file
  args = username_format=%u ${usersFile(folder)}
  override_fields = ${owner} home=${folder}/mail/%d/%n
}
mail_location = maildir:~/Maildir
mail_fsync = never
recipient_delimiter = +
# user+Sent@domain lands in the folder Sent.
lmtp_save_to_detail_mailbox = yes
lda_mailbox_autocreate = yes
lmtp_add_received_header = no
namespace inbox {
  inbox = yes
${["Sent", "Drafts", "Trash", "Junk"].map((name) => `  mailbox ${name} {\n    auto = subscribe\n    special_use = \\${name}\n  }`).join("\n")}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  # A wrong password must not slow the next one from this address, which is every client's.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
service lmtp {
  unix_listener lmtp {
    mode = 0666
  }
}
service auth {
  unix_listener postfix-auth {
    mode = 0666
  }
}
`;
}
