import { describe, expect, it } from 'vitest';
import { originProblems, originsOf } from './origins';

describe('origins, one a line', () => {
  it('are read without empty lines and spaces', () => {
    expect(originsOf('  https://shop.example \r\n\n\thttp://localhost:5173\n')).toEqual(['https://shop.example', 'http://localhost:5173']);
    expect(originsOf(' \n ')).toEqual([]);
  });

  it('keep what is wrong with them for the API to say', () => {
    expect(originsOf('*\nhttps://a.example, https://b.example')).toEqual(['*', 'https://a.example, https://b.example']);
  });
});

describe('what is wrong with a list of origins', () => {
  const invalid = (index: number) => ({ code: 'ORIGIN_INVALID', message: 'Write an origin as https://host.', field: `origins.${String(index)}` });

  it('is said of the origin as it was written', () => {
    const problems = originProblems([invalid(0), invalid(2)], ['*', 'https://shop.example', 'null']);
    expect(problems.map(({ message }) => message)).toEqual(['“*”: Write an origin as https://host.', '“null”: Write an origin as https://host.']);
    expect(problems.map(({ field }) => field)).toEqual(['origins.0', 'origins.2']);
  });

  it('is said once of what was written twice', () => {
    expect(originProblems([invalid(0), invalid(1)], ['*', '*'])).toHaveLength(1);
  });

  it('is said of the whole list where it is about that', () => {
    const count = { code: 'ORIGINS_COUNT', message: 'At most 20.', field: 'origins' };
    expect(originProblems([count], ['https://shop.example'])).toEqual([count]);
  });

  it('leaves what is about other fields to them', () => {
    const others = [{ code: 'NAME_MISSING', message: 'Name it.', field: 'name' }, { code: 'X', message: 'x', field: 'originsOf' }, { code: 'Y', message: 'y' }];
    expect(originProblems(others, ['*'])).toEqual([]);
  });
});
