import { createHmac } from 'node:crypto';

const stepMilliseconds = 30_000;

/** RFC 6238 as an authenticator app reckons, so many steps of thirty seconds from now. */
export function codeOf(secret: string, steps = 0): string {
  const bits = [...secret.replace(/=+$/, '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / stepMilliseconds) + steps));
  const digest = createHmac('sha1', key).update(step).digest();
  return ((digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).toString().padStart(6, '0');
}
