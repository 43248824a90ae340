import { describe, expect, it } from 'vitest';
import { applyMark } from './markdown';

describe('the buttons above a text', () => {
  it('wrap the selection and keep it selected', () => {
    expect(applyMark('bold', 'so good', 3, 7)).toEqual({ text: 'so **good**', start: 5, end: 9 });
    expect(applyMark('italic', '', 0, 0)).toEqual({ text: '_text_', start: 1, end: 5 });
    expect(applyMark('link', 'see menu', 4, 8).text).toBe('see [menu](/menu)');
  });

  it('mark whole lines, and unmark them', () => {
    expect(applyMark('list', 'one\ntwo\nthree', 1, 5).text).toBe('- one\n- two\nthree');
    expect(applyMark('list', '- one\n- two', 0, 11).text).toBe('one\ntwo');
    expect(applyMark('heading', 'a\nb', 2, 2).text).toBe('a\n## b');
  });
});
