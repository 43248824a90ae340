import { describe, expect, it } from 'vitest';
import { brandRoute, isAbsent, isFailedAnswer, isOutdated, keysOf, momentOf, tagsOf } from './rules.mjs';

const answer = (body) => ({ kind: 'FETCH', data: { body: Buffer.from(body).toString('base64') } });

describe('The moment of an entry', () => {
  it('is that of its earliest fetch', () => {
    expect(momentOf(['_N_T_/layout', 'k:a', 'v:9', 'c:4', 'k:b', 'v:7', 'c:5'])).toEqual({ version: 7, count: 4 });
  });

  it('is before everything when it is not known', () => {
    expect(momentOf(['k:a'])).toEqual({ version: 0, count: 0 });
  });
});

describe('An entry', () => {
  const tags = ['k:a', 'v:7', 'c:2', 'k:b', 'v:8', 'c:2'];
  const after = (tag, version, count) => isOutdated(tags, new Map([[tag, { version, count }]]));

  it('is outdated when something that it shows changed after its making began', () => {
    expect(after('k:b', 8, 3)).toBe(true);
    expect(after('k:b', 9, 2)).toBe(true);
  });

  it('stays when the change was before it, or is about something else', () => {
    expect(after('k:b', 7, 2)).toBe(false);
    expect(after('k:c', 99, 99)).toBe(false);
  });
});

describe('What Next.js hands over', () => {
  it('has its tags in a header for pages and in the context for answers', () => {
    expect(tagsOf({ kind: 'APP_PAGE', headers: { 'x-next-cache-tags': 'a,k:b' } }, {})).toEqual(['a', 'k:b']);
    expect(tagsOf({ kind: 'FETCH' }, { tags: ['k:c'] })).toEqual(['k:c']);
    expect(tagsOf({ kind: 'APP_PAGE' }, {})).toEqual([]);
  });

  it('names the queries that a page shows, once each', () => {
    expect(keysOf(['_N_T_/x', 'k:a', 'v:1', 'k:b', 'k:a'])).toEqual(['a', 'b']);
  });

  it('carries the pathname behind the source file', () => {
    expect(brandRoute('/route-cache/APP_PAGE/0f/$/t/t1/de/menu')).toEqual({ route: '/t/t1/de/menu', tenant: 't1' });
    expect(brandRoute('/route-cache/APP_PAGE/0f/$/_not-found')).toBeNull();
  });
});

describe('An answer of the API', () => {
  it('with errors, or that is no JSON, is a failure', () => {
    expect(isFailedAnswer(answer('{"data":{"a":null},"errors":[{"message":"x"}]}'))).toBe(true);
    expect(isFailedAnswer(answer('<html>'))).toBe(true);
  });

  it('with data alone is none, and neither is a page', () => {
    expect(isFailedAnswer(answer('{"data":{"a":1}}'))).toBe(false);
    expect(isFailedAnswer({ kind: 'APP_PAGE' })).toBe(false);
  });
});

describe('An answer that is kept only if something is there', () => {
  const tags = ['k:a', 'v:1', 'if:item'];

  it('is absent when that is null, missing, or the answer cannot be read', () => {
    for (const body of ['{"data":{"brand":{},"item":null}}', '{"data":{"brand":{}}}', '{"data":null}', 'no JSON']) expect(isAbsent(answer(body), tags)).toBe(true);
  });

  it('is there otherwise, and an answer without a condition always is', () => {
    expect(isAbsent(answer('{"data":{"item":{"name":"Soup"}}}'), tags)).toBe(false);
    expect(isAbsent(answer('{"data":{"page":null}}'), ['k:a', 'v:1'])).toBe(false);
  });
});
