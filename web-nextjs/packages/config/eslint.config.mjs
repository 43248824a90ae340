import next from '@next/eslint-plugin-next';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const unsafe = [
  { selector: "CallExpression[callee.name='eval']", message: 'The content security policy forbids eval.' },
  { selector: "NewExpression[callee.name='Function']", message: 'The content security policy forbids eval.' },
];

/** The rules of every workspace; what is passed in is appended. */
export function workspace(...extra) {
  return tseslint.config(
    { ignores: ['.next/**', 'next-env.d.ts', '**/graphql-env.d.ts'] },
    ...tseslint.configs.strict,
    ...tseslint.configs.stylistic,
    reactHooks.configs.flat['recommended-latest'],
    { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.strict },
    {
      languageOptions: { globals: { ...globals.node, ...globals.browser } },
      linterOptions: { reportUnusedDisableDirectives: 'error' },
      rules: {
        eqeqeq: ['error', 'always'],
        'max-lines': ['error', { max: 300, skipBlankLines: true }],
        'no-console': ['error', { allow: ['warn', 'error'] }],
        'no-restricted-syntax': ['error', ...unsafe],
        '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
        '@typescript-eslint/consistent-type-imports': 'error',
        '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      },
    },
    ...extra,
  );
}

/** For a Next.js application: the rules of its framework too. Pictures are plain <img> with a srcset of our own media paths: there is no optimiser. */
export function nextWorkspace(...extra) {
  const rules = { ...next.configs.recommended.rules, ...next.configs['core-web-vitals'].rules, '@next/next/no-img-element': 'off' };
  return workspace({ plugins: { '@next/next': next }, rules }, ...extra);
}
