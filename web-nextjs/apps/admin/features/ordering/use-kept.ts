import { useState } from 'react';

/** A choice that this browser keeps, such as which location it stands at. A browser that keeps nothing forgets it with the page. */
export function useKept(key: string, first = ''): [string, (value: string) => void] {
  const name = `foodsaas.${key}`;
  const [value, setValue] = useState(() => {
    try {
      return window.localStorage.getItem(name) ?? first;
    } catch {
      return first;
    }
  });
  const keep = (next: string) => {
    setValue(next);
    try {
      window.localStorage.setItem(name, next);
    } catch {
      // Nothing is lost but the memory of it.
    }
  };
  return [value, keep];
}
