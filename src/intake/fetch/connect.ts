import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { CodedError } from '../../record/errors.ts';

/** The IP addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>;
/** Whether an IP address may be connected to. */
export type AllowAddress = (address: string) => boolean;

/** By the resolver of the operating system, `/etc/hosts` included. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

const refused = (): CodedError => new CodedError('url_not_allowed', 'it is not on the public internet');

/**
 * An agent that connects to allowed addresses alone. A host name is resolved once for a connection, all of its addresses
 * are judged, and the connection goes to those very addresses; so a name cannot mean one address to the check and
 * another to the connection (DNS rebinding). Connections are not kept. Fails with `url_not_allowed`.
 */
export function guardedAgent(resolve: Resolve, allow: AllowAddress, timeoutMs: number): Agent {
  const connect = buildConnector({ lookup: guardedLookup(resolve, allow), timeout: timeoutMs });
  return new Agent({
    pipelining: 0,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: (options, callback) => {
      const literal = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) !== 0 && !allow(literal)) return callback(refused(), null);
      connect(options, (error, socket) => {
        if (error !== null) return callback(error, null);
        if (allow(socket.remoteAddress ?? '')) return callback(null, socket);
        socket.destroy();
        callback(refused(), null);
      });
    },
  });
}

function guardedLookup(resolve: Resolve, allow: AllowAddress): LookupFunction {
  const addressesOf = async (host: string): Promise<{ address: string; family: number }[]> => {
    const addresses = await resolve(host);
    if (!addresses.every((address) => isIP(address) !== 0 && allow(address))) throw refused();
    return addresses.map((address) => ({ address, family: isIP(address) }));
  };
  return (host, options, callback) => {
    addressesOf(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) callback(new Error(`no address for ${host}`), '', 0);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, '', 0),
    );
  };
}
