import http from 'node:http';
import https from 'node:https';

/** Long enough to read a plan and confirm it, and less than servers and load balancers wait. */
const defaultIdleMs = 30_000;

/**
 * Keeps connections to a cluster open for the next request: whoever clicks does not wait for the
 * handshakes of a read and of a write. Requests share one only where authority, client
 * certificate and server name are the same; who they come from is in each of them.
 */
export function keepConnections(
  server: URL,
  idleMs = defaultIdleMs,
): http.Agent {
  const { Agent } = server.protocol === 'http:' ? http : https;
  return new Agent({
    keepAlive: true,
    keepAliveMsecs: 15_000,
    timeout: idleMs,
  });
}
