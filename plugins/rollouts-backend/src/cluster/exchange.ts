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
    const outgoing = request(url, options, resolve);
    outgoing.on('error', reject);
    if (body !== undefined) {
      // Node leaves it out of a DELETE, and the body is then taken for a request of its own.
      outgoing.setHeader('Content-Length', Buffer.byteLength(body));
    }
    outgoing.on('socket', socket => socket.setKeepAlive(true, 15_000));
    outgoing.end(body);
  });
}
