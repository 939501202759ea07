import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/**
 * Mail servers on private networks are normal for whoever hosts Frontline themselves, so private ranges stay open.
 * What no mail server lives on is refused: link-local addresses carry the metadata services of clouds, which would
 * hand the machine's own credentials to whoever may type a host name here.
 */
const refusedRanges = new BlockList();
refusedRanges.addSubnet("0.0.0.0", 8, "ipv4");
refusedRanges.addSubnet("169.254.0.0", 16, "ipv4");
refusedRanges.addSubnet("224.0.0.0", 3, "ipv4");
refusedRanges.addAddress("100.100.100.200", "ipv4");
refusedRanges.addAddress("192.0.0.192", "ipv4");
refusedRanges.addSubnet("fe80::", 10, "ipv6");
refusedRanges.addSubnet("ff00::", 8, "ipv6");
refusedRanges.addAddress("fd00:ec2::254", "ipv6");
refusedRanges.addAddress("fd20:ce::254", "ipv6");
refusedRanges.addAddress("::", "ipv6");

export class HostRefused extends Error {}

export function isRefusedAddress(address: string): boolean {
  // An IPv4 address in IPv6 clothes is judged as what it is.
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  const family = isIP(plain);
  return family === 0 || refusedRanges.check(plain, family === 6 ? "ipv6" : "ipv4");
}

/** The address to connect to. Answered once per connection, so a name cannot change its mind between check and use. */
export async function resolveMailHost(
  host: string,
): Promise<{ address: string; servername: string | undefined }> {
  const answers = await lookup(host, { all: true, verbatim: false });
  const allowed = answers.find(({ address }) => !isRefusedAddress(address));
  if (!allowed) throw new HostRefused(`${host} is not an address mail servers live on`);
  return { address: allowed.address, servername: isIP(host) ? undefined : host };
}
