/** The browser's storage with every key under one name, so that two brands' playgrounds keep apart. */
export function storageUnder(name: string, store: Storage): Storage {
  const prefix = `playground:${name}:`;
  const keys = () => Object.keys(store).filter((key) => key.startsWith(prefix));
  return {
    get length() { return keys().length; },
    key: (index) => keys()[index]?.slice(prefix.length) ?? null,
    getItem: (key) => store.getItem(prefix + key),
    setItem: (key, value) => { store.setItem(prefix + key, value); },
    removeItem: (key) => { store.removeItem(prefix + key); },
    clear: () => { for (const key of keys()) store.removeItem(key); },
  };
}
