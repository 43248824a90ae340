import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { hostname } from 'node:os';
import { internalSecret, sign } from './signature.mjs';

const TIMEOUT_MS = 5000;

/** The name under which the API knows this process. */
export const node = () => process.env.FOODSAAS_NODE ?? hostname();

/**
 * Tells the API which queries a page shows, before the page may be kept by anybody.
 * @param {{ tenant: string, route: string, keys: string[], version: number }} page
 * @returns {Promise<boolean>} whether the API took it
 */
export async function registerRoute(page) {
  const body = JSON.stringify({ ...page, node: node() });
  const answer = await call('POST', '/internal/routes', body);
  return answer.accepted === true;
}

/**
 * @param {string} tenant
 * @returns {Promise<{ version: number, keys: Record<string, number> }>} the version of the newest change of each key that ever changed
 */
export async function askInvalidations(tenant) {
  const { version, keys } = await call('GET', `/internal/invalidations?tenant=${encodeURIComponent(tenant)}`);
  if (typeof version !== 'number' || typeof keys !== 'object' || keys === null) throw new Error('no invalidations in the answer');
  return { version, keys: /** @type {Record<string, number>} */ (keys) };
}

/**
 * Goes around the `fetch` of Next.js on purpose: within a rendering that one would cache what is said here.
 * @param {'GET' | 'POST'} method
 * @param {string} path
 * @param {string} [body]
 * @returns {Promise<Record<string, unknown>>}
 */
function call(method, path, body) {
  const url = new URL(path, process.env.FOODSAAS_API_URL);
  const signature = sign(body ?? path, internalSecret(), Math.floor(Date.now() / 1000));
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body ?? ''), 'x-foodsaas-signature': signature };
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, signal: AbortSignal.timeout(TIMEOUT_MS) }, async (response) => {
      try {
        const chunks = await response.toArray();
        if (response.statusCode !== 200) throw new Error(`${method} ${path} answered ${response.statusCode}`);
        resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      } catch (error) {
        reject(error);
      }
    });
    sent.on('error', reject).end(body);
  });
}
