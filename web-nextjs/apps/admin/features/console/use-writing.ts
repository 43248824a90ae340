import { useMemo, useState } from 'react';
import type { Writing } from '@/components/ui/translated-field';
import { useConsole } from './console-context';

/** The language that a form of this brand is being written in; the main one at first. */
export function useWriting() {
  const { brand } = useConsole();
  const [locale, setLocale] = useState(brand.defaultLocale);
  const writing = useMemo<Writing>(() => ({ locale, locales: brand.locales, main: brand.defaultLocale }), [locale, brand]);
  return { writing, setLocale };
}
