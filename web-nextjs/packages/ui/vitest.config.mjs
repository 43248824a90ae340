import { workspaceTests } from '@foodsaas/config/vitest';

export default workspaceTests();
