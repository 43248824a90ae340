import { nextWorkspace } from '@foodsaas/config/eslint';

export default nextWorkspace({ ignores: ['.next-aside/**'] });
