import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the sender's clock may be away from ours, in seconds. */
export const TOLERANCE_SECONDS = 300;

const FORM = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/**
 * Signs what the API and the storefront say to each other: `t=<unix seconds>,v1=<hex HMAC-SHA256(secret, t + "." + text)>`.
 * The text is the body; for a request without one it is the path with its query.
 * @param {string} text
 * @param {Buffer} secret
 * @param {number} nowSeconds
 */
export function sign(text, secret, nowSeconds) {
  return `t=${nowSeconds},v1=${digest(nowSeconds, text, secret).toString('hex')}`;
}

/**
 * Compares in constant time; a missing, malformed, old or future signature is false.
 * @param {string | null} header
 * @param {string} text
 * @param {Buffer} secret
 * @param {number} nowSeconds
 */
export function isSigned(header, text, secret, nowSeconds) {
  const [, time, hex] = FORM.exec(header ?? '') ?? [];
  if (!time || !hex || Math.abs(nowSeconds - Number(time)) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(Buffer.from(hex, 'hex'), digest(Number(time), text, secret));
}

/**
 * The secret that API and storefront share (base64 in FOODSAAS_INTERNAL_SECRET); read late, so that `next build` needs none.
 * @param {NodeJS.ProcessEnv} environment
 */
export function internalSecret(environment = process.env) {
  const secret = Buffer.from(environment.FOODSAAS_INTERNAL_SECRET ?? '', 'base64');
  if (secret.length < 16) throw new Error('FOODSAAS_INTERNAL_SECRET must hold at least 16 bytes in base64.');
  return secret;
}

/**
 * @param {number} time
 * @param {string} text
 * @param {Buffer} secret
 */
const digest = (time, text, secret) => createHmac('sha256', secret).update(`${time}.${text}`).digest();
