import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import { workspaceTests } from '@foodsaas/config/vitest';

export default mergeConfig(workspaceTests(), { resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } } });
