import { createServer as createHttpServer, RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { AddressInfo, createServer, Server, Socket } from 'node:net';
import { Certificate } from './Certificate';

const HOST = '127.0.0.1';
const KEEP_ALIVE_MS = 65_000;
// The first byte of every TLS connection; no HTTP method begins with it.
const TLS_HANDSHAKE = 0x16;

/**
 * One port on loopback that speaks HTTP and HTTPS alike. HTTPS is for kubectl, which sends no token
 * over plain HTTP; HTTP is for curl and tests, which then need no certificate.
 */
export class LoopbackListener {
  private readonly sockets = new Set<Socket>();
  private door: Server | undefined;

  constructor(
    private readonly options: {
      onRequest: RequestListener;
      certificate(): Certificate;
    },
  ) {}

  /** Listens on a port, 0 for any that is free, and returns the port. Rejects when it is taken. */
  async listen(port: number): Promise<number> {
    const door = this.createDoor();
    await new Promise<void>((resolve, reject) => {
      door.once('error', reject);
      door.listen(port, HOST, resolve);
    });
    this.door = door;
    return (door.address() as AddressInfo).port;
  }

  /** Closes the door and cuts every connection, watches included. */
  async close(): Promise<void> {
    const { door } = this;
    this.door = undefined;
    if (!door) {
      return;
    }
    await new Promise<void>(resolve => {
      door.close(() => resolve());
      this.sockets.forEach(socket => socket.destroy());
    });
  }

  private createDoor(): Server {
    const plain = createHttpServer(this.options.onRequest);
    plain.keepAliveTimeout = KEEP_ALIVE_MS;
    const secure = this.createSecureServerOnce();
    return createServer(socket => {
      this.track(socket);
      socket.once('data', first => {
        socket.pause();
        socket.unshift(first);
        const server = first[0] === TLS_HANDSHAKE ? secure() : plain;
        server.emit('connection', socket);
        process.nextTick(() => socket.resume());
      });
    });
  }

  /** Making a certificate takes a moment, which is spent only when somebody comes by TLS. */
  private createSecureServerOnce() {
    let secure: ReturnType<typeof createHttpsServer> | undefined;
    return () => {
      if (!secure) {
        secure = createHttpsServer(
          this.options.certificate(),
          this.options.onRequest,
        );
        secure.keepAliveTimeout = KEEP_ALIVE_MS;
      }
      return secure;
    };
  }

  private track(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    // A client that goes away is no news; without a listener it would end the process.
    socket.on('error', () => socket.destroy());
  }
}
