import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const workspaceRoot = fileURLToPath(new URL('../..', import.meta.url));

const config: NextConfig = {
  distDir: process.env.FOODSAAS_NEXT_DIST ?? '.next',
  cacheHandler: fileURLToPath(new URL('./cache-handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // The front door compresses, once for each page that it keeps.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: ['@foodsaas/graphql', '@foodsaas/ui'],
  outputFileTracingRoot: workspaceRoot,
  turbopack: { root: workspaceRoot },
  experimental: {
    // The check redirects a client navigation to the internal path when its hash does not cover every router header. The front door drops the
    // headers that static pages do not depend on, and keys on the others itself.
    validateRSCRequestHeaders: false,
  },
};

export default config;
