import { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Identity } from './access/Identity';

/** A request whose body has been read and whose sender is known. */
export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
  identity: Identity;
}

/** What goes back: one document, or a stream that the handler writes itself. */
export type ApiAnswer =
  | {
      status: number;
      body: object | string | Buffer;
      contentType?: string;
      headers?: Record<string, string>;
    }
  | { stream(response: ServerResponse): void };

export function ok(body: object, status = 200): ApiAnswer {
  return { status, body };
}
