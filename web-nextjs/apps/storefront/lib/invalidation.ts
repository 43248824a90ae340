export type InvalidationMessage = { tenant: string; version: number; keys: string[] };

/** Reads the body of a revalidation webhook; null when it is not one. */
export function readInvalidation(body: string): InvalidationMessage | null {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof message !== 'object' || message === null) return null;
  const { tenant, version, keys } = message as Record<string, unknown>;
  const isComplete = typeof tenant === 'string' && tenant !== '' && Number.isSafeInteger(version) && Array.isArray(keys) && keys.every(isKey);
  return isComplete ? { tenant, version: version as number, keys: keys as string[] } : null;
}

const isKey = (key: unknown): key is string => typeof key === 'string' && /^[0-9a-f]{64}$/.test(key);
