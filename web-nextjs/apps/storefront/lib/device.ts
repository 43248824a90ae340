/** What this browser remembers of a brand's site: by origin, so that brands never meet. Where nothing may be stored, it is remembered until the page goes. */
const fallback = new Map<string, string>();

export function recall<Value>(name: string): Value | null {
  const text = read(name);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}

export function remember(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  fallback.set(name, text);
  try {
    localStorage.setItem(name, text);
  } catch {
    // Full, or forbidden: the page itself remembers.
  }
}

export function forget(name: string): void {
  fallback.delete(name);
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was stored then.
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name) ?? fallback.get(name) ?? null;
  } catch {
    return fallback.get(name) ?? null;
  }
}
