import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, type HTTPReceiverOptions } from '@slack/bolt';
import type { Log } from './deps.ts';

/**
 * Bolt's receiver, which refuses a body that is no object, such as `null`: Bolt reads fields of it where nobody catches
 * what goes wrong, which ends the process.
 */
export function httpReceiver(options: HTTPReceiverOptions, log: Log): HTTPReceiver {
  const receiver = new HTTPReceiver(options);
  const listener = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (request.method === 'POST') void afterReading(request, response, listener, log);
    else listener(request, response);
  };
  return receiver;
}

/** Passes a request on whose body is an object, or none that can be read: that is for Bolt to refuse. */
async function afterReading(
  request: IncomingMessage,
  response: ServerResponse,
  listener: RequestListener,
  log: Log,
): Promise<void> {
  try {
    const buffered = await HTTPModuleFunctions.bufferIncomingMessage(
      request,
      HTTPModuleFunctions.defaultBodyLimit,
    );
    if (isObject(parsed(buffered))) return listener(buffered, response);
    log.warn({ url: request.url }, 'a request without an object in its body was refused');
    HTTPModuleFunctions.buildNoBodyResponse(response, 400);
  } catch (error) {
    log.warn({ err: error, url: request.url }, 'a request could not be read');
    if (!response.headersSent) HTTPModuleFunctions.buildNoBodyResponse(response, statusOf(error));
  }
}

const isObject = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && !Array.isArray(body);

function parsed(request: Awaited<ReturnType<typeof HTTPModuleFunctions.bufferIncomingMessage>>): unknown {
  try {
    return HTTPModuleFunctions.parseHTTPRequestBody(request);
  } catch {
    return {};
  }
}

const statusOf = (error: unknown): number =>
  HTTPModuleFunctions.isRawBodyError(error) ? (error.statusCode ?? 400) : 404;
