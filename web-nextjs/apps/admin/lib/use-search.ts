import { useEffect, useState } from 'react';

/** How long after the last letter something is searched for, in milliseconds. */
const pause = 250;

/** Words as they are typed, and what of them is searched for. */
export function useSearch() {
  const [words, setWords] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => { setSearch(words.trim()); }, pause);
    return () => { clearTimeout(timer); };
  }, [words]);
  return { words, setWords, search };
}
