import http from 'node:http';
import https from 'node:https';

/** Sends a request; resolves with the headers of the answer. The caller reads or destroys the body. */
export function exchange(
  url: URL,
  options: https.RequestOptions,
  body: string | undefined,
): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'http:' ? http : https;
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const outgoing = request(url, options, response => {
      isAnswered = true;
      resolve(response);
    });
    outgoing.on('error', error => {
      if (!isAnswered && mayGoAgain(outgoing, error)) {
        resolve(exchange(url, options, body));
      } else {
        reject(error);
      }
    });
    if (body !== undefined) {
      // Node leaves it out of a DELETE, and the body is then taken for a request of its own.
      outgoing.setHeader('Content-Length', Buffer.byteLength(body));
    }
    outgoing.on('socket', socket => socket.setKeepAlive(true, 15_000));
    outgoing.end(body);
  });
}

/**
 * A kept connection may be closed by the other side at the moment that it is used again, which
 * says nothing about whether anybody is there. Only what changes nothing is sent twice.
 */
function mayGoAgain(
  { method, reusedSocket }: http.ClientRequest,
  { code }: NodeJS.ErrnoException,
): boolean {
  return reusedSocket && code === 'ECONNRESET' && method === 'GET';
}
