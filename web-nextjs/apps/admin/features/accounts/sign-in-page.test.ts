import { describe, expect, it } from 'vitest';
import { destination } from './sign-in-page';

describe('after signing in', () => {
  it('goes back to where the session ended', () => {
    expect(destination('?next=%2Fb%2Flotus%2Fmenu', ['lotus', 'sumi'])).toBe('/b/lotus/menu');
  });

  it('goes to the only brand, or to the choice', () => {
    expect(destination('', ['lotus'])).toBe('/b/lotus');
    expect(destination('?next=https://evil.example', ['lotus', 'sumi'])).toBe('/');
    expect(destination('', [])).toBe('/');
  });
});
