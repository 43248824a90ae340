import { describe, expect, it } from 'vitest';
import { jsonLdText } from './json-ld';

describe('Structured data', () => {
  it('cannot end the element that it stands in, and means the same', () => {
    const data = { name: '</script><script>alert(1)</script><!--' };
    expect(jsonLdText(data)).not.toContain('<');
    expect(JSON.parse(jsonLdText(data))).toEqual(data);
  });
});
