/** @type {import('next').NextConfig} */
const config = {
  compress: false,
  poweredByHeader: false,
  distDir: process.env.FOODSAAS_NEXT_DIST ?? '.next',
  transpilePackages: ['@foodsaas/graphql', '@foodsaas/ui'],
};

export default config;
