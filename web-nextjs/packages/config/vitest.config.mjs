import { defineConfig } from 'vitest/config';

/** The test run of a workspace: files beside what they test, named `*.test.ts(x)` or `*.test.mjs`. */
export function workspaceTests(test = {}) {
  return defineConfig({
    test: { include: ['**/*.test.{ts,tsx,mjs}'], exclude: ['**/node_modules/**', '**/.next/**'], environment: 'node', ...test },
  });
}
