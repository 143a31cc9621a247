import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that lets nothing through and keeps what was asked of it. */
export interface Catcher {
  port: number;
  /** Method and address, or the name a secure connection was to lead to. */
  caught: string[];
  close(): Promise<void>;
}

export async function openCatcher(): Promise<Catcher> {
  const caught: string[] = [];
  const server = createServer((request, response) => {
    caught.push(`${request.method} ${request.url}`);
    response.writeHead(502, { connection: 'close' });
    response.end();
  });
  server.on('connect', (request, socket) => {
    caught.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    caught,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
