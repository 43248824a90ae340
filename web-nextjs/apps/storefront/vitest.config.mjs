import { fileURLToPath } from 'node:url';
import { workspaceTests } from '@foodsaas/config/vitest';

export default workspaceTests({ alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } });
