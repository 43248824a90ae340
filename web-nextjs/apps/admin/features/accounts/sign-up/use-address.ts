import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { failureOf } from '@/lib/api/failure';
import { AvailabilityDocument, SuggestionDocument } from './documents';

const pause = 350;

/** Asks for a free address for a name, a moment after the last key. */
export function useSuggestion(name: string, wanted: boolean, onSuggest: (name: string, slug: string) => void): void {
  const client = useClient();
  const trimmed = name.trim();
  useEffect(() => {
    if (!wanted || trimmed === '') return undefined;
    const timer = window.setTimeout(() => {
      void client.query(SuggestionDocument, { name: trimmed }).toPromise().then((result) => {
        if (result.data) onSuggest(trimmed, result.data.addressSuggestion.slug);
      });
    }, pause);
    return () => { window.clearTimeout(timer); };
  }, [client, trimmed, wanted, onSuggest]);
}

export type Availability = { state: 'none' | 'asking' | 'free' | 'unknown' } | { state: 'refused'; code: string; message: string };

/** Says whether an address is free, a moment after the last key. */
export function useAvailability(slug: string): Availability {
  const client = useClient();
  const [answer, setAnswer] = useState<{ slug: string; availability: Availability } | null>(null);
  useEffect(() => {
    if (slug === '') return undefined;
    let current = true;
    const timer = window.setTimeout(() => {
      void client.query(AvailabilityDocument, { slug }, { requestPolicy: 'network-only' }).toPromise().then(({ data, error }) => {
        if (!current) return;
        const found = data?.addressAvailability;
        if (failureOf(error) || !found) setAnswer({ slug, availability: { state: 'unknown' } });
        else setAnswer({ slug, availability: found.isAvailable ? { state: 'free' } : { state: 'refused', code: found.code ?? 'SLUG_TAKEN', message: found.message ?? 'This address is not free.' } });
      });
    }, pause);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [client, slug]);
  if (slug === '') return { state: 'none' };
  return answer?.slug === slug ? answer.availability : { state: 'asking' };
}
