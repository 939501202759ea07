/** An address as reports write it: quoted local parts and domains without a dot occur. */
export const ADDRESS = String.raw`(?:"[^"\s]{1,64}"|[^\s<>()\[\],;:"'=|\\/]{1,64})@[A-Za-z0-9][\w.-]{0,250}`;

const first = new RegExp(ADDRESS);

export function addressIn(value: string | undefined | null): string | null {
  return (
    first
      .exec((value ?? "").slice(0, 2_000))?.[0]
      ?.replace(/[.:_-]+$/, "")
      .toLowerCase() ?? null
  );
}

/** Mail systems speak from these: nobody reads there, and nobody is out of the office. */
export function isPostmaster(address: string): boolean {
  return /^(mailer-?daemon|mail-?daemon|mdaemon|po+stmaster|mail\.delivery\.system)@/i.test(address);
}

/** Mail systems and the people behind them: never whom a mail was for, unless nobody else is named. */
export function isMailSystem(address: string): boolean {
  return isPostmaster(address) || /^(support|abuse|helpdesk|no-?reply|donotreply)@/i.test(address);
}
