import { IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { MetricAnswer, WebQuery } from '../controllers/Controller';
import { networkReason } from './networkReason';

const MOST_REDIRECTS = 10;
const CREDENTIALS = new Set(['authorization', 'cookie']);

/** Sends the request of a web metric. Only a status of 2xx counts as an answer. */
export async function askWeb(query: WebQuery): Promise<MetricAnswer> {
  try {
    const signal = AbortSignal.timeout(query.timeoutSeconds * 1000);
    const response = await follow(query, signal);
    const body = await text(response);
    const status = response.statusCode ?? 0;
    return status >= 200 && status < 300
      ? { kind: 'body', text: body }
      : {
          kind: 'error',
          message: `received non 2xx response code: ${status}`,
        };
  } catch (error) {
    return { kind: 'error', message: networkReason(error) };
  }
}

async function follow(
  query: WebQuery,
  signal: AbortSignal,
  redirects = 0,
): Promise<IncomingMessage> {
  const response = await send(query, signal);
  const { location } = response.headers;
  const isRedirect = [301, 302, 303, 307, 308].includes(
    response.statusCode ?? 0,
  );
  if (!isRedirect || !location || query.method !== 'GET') return response;
  if (redirects >= MOST_REDIRECTS) {
    throw new Error(`stopped after ${MOST_REDIRECTS} redirects`);
  }
  response.resume();
  return follow(redirected(query, location), signal, redirects + 1);
}

/** Credentials are for the address that they were given for. */
function redirected(query: WebQuery, location: string): WebQuery {
  const from = new URL(query.url);
  const to = new URL(location, from);
  return {
    ...query,
    url: to.href,
    headers:
      to.origin === from.origin
        ? query.headers
        : query.headers.filter(
            ({ key }) => !CREDENTIALS.has(key.toLowerCase()),
          ),
  };
}

/** Not by fetch, which cannot pass over a certificate where the metric says so. */
function send(query: WebQuery, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const url = new URL(query.url);
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = open(
      url,
      {
        method: query.method,
        headers: Object.fromEntries(
          query.headers.map(({ key, value }) => [key, value]),
        ),
        rejectUnauthorized: !query.insecure,
        signal,
      },
      resolve,
    );
    request.on('error', reject);
    request.end(query.body);
  });
}
