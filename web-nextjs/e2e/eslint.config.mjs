import { workspace } from '@foodsaas/config/eslint';

// Tests pull fixtures out of objects and name the empty one.
export default workspace({ rules: { 'no-empty-pattern': 'off', 'react-hooks/rules-of-hooks': 'off' } });
