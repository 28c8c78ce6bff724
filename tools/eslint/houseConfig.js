// Backstage's ESLint configuration with the rules of this house on top. Every package's
// .eslintrc.js is one line that calls it; that of the root is for what no package holds, and names
// the role that it has instead of a package.
const { resolve } = require('node:path');
const {
  createConfigForRole,
  createPackageConfig,
} = require('@backstage/cli/config/eslint-factory');
const { hardCodedTexts, isTranslated } = require('./hardCodedTexts');

const root = resolve(__dirname, '../..');

const TESTS = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/testUtils/**',
  '**/testing/**',
  '**/__testUtils__/**',
  '**/e2e-tests/**',
  '**/__fixtures__/**',
];

/** Code that decides: data in, data out. Time, ids and chance are arguments. Seen from a package. */
const DOMAIN = ['src/domain/**', 'src/*Engine.ts', 'src/controllers/**'];

const impure = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Domain code gets the time as an argument: take a `now: Date`.',
  },
  {
    selector:
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Domain code gets the time as an argument: take a `now: Date`.',
  },
  {
    selector:
      'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Domain code gets chance as an argument.',
  },
  {
    selector: ':function[async=true]',
    message:
      'Domain code is synchronous: gather the data before, decide here, act on the result after.',
  },
  {
    selector: 'AwaitExpression',
    message:
      'Domain code is synchronous: gather the data before, decide here, act on the result after.',
  },
  {
    selector:
      'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate|fetch)$/]',
    message: 'Domain code does no I/O and owns no timers.',
  },
  {
    selector: 'MemberExpression[object.name=/^(process|console)$/]',
    message: 'Domain code knows neither its process nor a console.',
  },
];

module.exports = function houseConfig(dir, role) {
  const texts = isTranslated(dir) ? hardCodedTexts : [];
  const house = {
    // Packages do not inherit from the root.
    root: true,
    rules: {
      '@backstage/no-mixed-plugin-imports': 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', 400],
      'max-params': ['error', 3],
      complexity: ['error', 12],
    },
    overrides: [
      {
        files: ['src/**/*.ts', 'src/**/*.tsx'],
        excludedFiles: TESTS,
        parserOptions: { project: './tsconfig.json', tsconfigRootDir: root },
        rules: {
          '@typescript-eslint/switch-exhaustiveness-check': [
            'error',
            { considerDefaultExhaustiveForUnions: true },
          ],
        },
      },
      {
        files: ['**/*.tsx'],
        rules: { complexity: ['error', 15] },
      },
      {
        files: ['src/**/*.ts', 'src/**/*.tsx'],
        excludedFiles: [...TESTS, 'src/translation/**'],
        rules: { 'no-restricted-syntax': ['error', ...texts] },
      },
      {
        files: DOMAIN,
        excludedFiles: TESTS,
        rules: { 'no-restricted-syntax': ['error', ...impure, ...texts] },
      },
      {
        files: ['src/**'],
        excludedFiles: TESTS,
        rules: { 'no-console': 'error' },
      },
      {
        files: ['**/generated/**'],
        rules: {
          'max-lines': 'off',
          'max-params': 'off',
          complexity: 'off',
        },
      },
      {
        files: TESTS,
        rules: {
          // Suites that run over every implementation of an interface are exported.
          'jest/no-export': 'off',
          'max-lines': 'off',
          'no-restricted-syntax': [
            'error',
            {
              selector:
                'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
              message:
                'A test does not sleep: use a fake clock, or wait for the condition itself.',
            },
          ],
        },
      },
    ],
  };
  return role
    ? createConfigForRole(dir, role, house)
    : createPackageConfig(dir, house);
};
