'use client';

import { useEffect, useState } from 'react';
import { useLoad } from '@/lib/api/use-load';
import { usePaging } from '@/lib/use-paging';
import { MediaLibraryDocument } from './documents';

/** How long after the last letter the library is searched. */
const pause = 250;

/** A page of the library under what is being searched for. */
export function useLibrary() {
  const [words, setWords] = useState('');
  const [search, setSearch] = useState('');
  const paging = usePaging();
  const { restart } = paging;
  useEffect(() => {
    if (words === search) return undefined;
    const timer = setTimeout(() => {
      setSearch(words);
      restart();
    }, pause);
    return () => { clearTimeout(timer); };
  }, [words, search, restart]);
  const loaded = useLoad(MediaLibraryDocument, { search: search === '' ? null : search, after: paging.after });
  return { words, setWords, search, paging, loaded };
}
