import { type RefCallback, useCallback, useState } from 'react';

/** The width of an element as it changes, in CSS pixels. */
export function useWidth<T extends HTMLElement>(): [RefCallback<T>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: T | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => { setWidth(entry?.contentRect.width ?? 0); });
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, []);
  return [ref, width];
}
