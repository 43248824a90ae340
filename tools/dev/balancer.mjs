// One port before several nodes: each connection goes to the next node that takes it. Nothing is read on the way.
import { connect, createServer } from 'node:net';
import { atEnd } from './lifetime.mjs';

export async function startBalancer(port, nodes) {
  let next = 0;
  const server = createServer({ pauseOnConnect: true }, (browser) => {
    browser.on('error', () => browser.destroy());
    next += 1;
    join(browser, nodes.map((_, index) => nodes[(next + index) % nodes.length]));
  });
  await new Promise((resolve, reject) => { server.once('error', reject).listen(port, resolve); });
  atEnd(() => { server.close(); });
}

/** Tries the nodes in turn. */
function join(browser, [port, ...others]) {
  if (!port) {
    browser.destroy();
    return;
  }
  const node = connect({ port, host: '127.0.0.1' });
  node.once('connect', () => {
    node.off('error', retry).on('error', () => browser.destroy());
    browser.on('close', () => node.destroy());
    node.on('close', () => browser.destroy());
    browser.pipe(node).pipe(browser);
    browser.resume();
  });
  const retry = () => join(browser, others);
  node.once('error', retry);
}
