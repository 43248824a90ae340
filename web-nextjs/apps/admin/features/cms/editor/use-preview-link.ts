import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { failureOf } from '@/lib/api/failure';
import { PreviewLinkDocument } from './documents';

type Asked = { key: string; url: string | null; message: string | null };

/** The address of a page's draft, asked for again after each save: a link is good for half an hour only. */
export function usePreviewLink(pageId: string, locale: string, stamp: number) {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<Asked | null>(null);
  const key = [pageId, locale, stamp, attempt].join(' ');

  useEffect(() => {
    let current = true;
    void client.mutation(PreviewLinkDocument, { input: { pageId, locale } }).toPromise().then(({ data, error }) => {
      if (!current) return;
      const url = data?.outcome.value?.url ?? null;
      setAsked({ key, url, message: url === null ? (failureOf(error)?.message ?? data?.outcome.errors[0]?.message ?? 'There is no preview at the moment.') : null });
    });
    return () => { current = false; };
  }, [client, key, pageId, locale]);

  const now = asked?.key === key ? asked : null;
  return { url: now?.url ?? null, message: now?.message ?? null, key, retry: () => { setAttempt(attempt + 1); } };
}
