import { workspace } from '@foodsaas/config/eslint';

export default workspace();
