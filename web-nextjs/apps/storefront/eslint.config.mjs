import { nextWorkspace } from '@foodsaas/config/eslint';

export default nextWorkspace();
