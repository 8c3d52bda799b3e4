import ipaddr from 'ipaddr.js';

/** RFC 4291 and IANA: the only block of IPv6 that public hosts have addresses from. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Azure's metadata and health service has a public address: learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const AZURE = '168.63.129.16';

/**
 * Whether the IP address `text` is of the public internet by IANA's special-purpose registries. Loopback, private,
 * link-local (clouds' metadata too), shared, reserved, multicast and documentation addresses are not, nor are IPv6
 * addresses that an IPv4 address is wrapped in (mapped ones are judged by it).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast' || address.toString() === AZURE) return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}
