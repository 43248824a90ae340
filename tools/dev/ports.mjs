import { connect, createServer } from 'node:net';

/** Whether nothing listens on a port of this machine, on either protocol. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) if (!(await canListen(port, host))) return false;
  return true;
}

/** The wanted port or the next free one. */
export async function portFrom(wanted) {
  for (let port = wanted; port < wanted + 200; port++) if (await isFree(port)) return port;
  throw new Error(`No free port between ${wanted} and ${wanted + 200}.`);
}

/** A free port below the range from which systems take the ports of outgoing connections. */
export async function anyPort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
}

export function accepts(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 2000 });
    const answer = (value) => () => { socket.destroy(); resolve(value); };
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false));
  });
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true, ipv6Only: host === '::1' }, () => server.close(() => resolve(true)));
  });
}
