import { globalIgnores } from 'eslint/config'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/** What neither the compiler nor prettier sees: promises that nobody waits for, and templates that cannot work. */
export default ts.config(
  globalIgnores(['node_modules', 'dist', 'looks', 'src/kit/api']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...vue.configs['flat/essential'],
  {
    files: ['**/*.{ts,vue,mjs,js}'],
    plugins: { '@typescript-eslint': ts.plugin },
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // what a component or a browser calls may be asynchronous; Vue hands its failure to the app's handler
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false, properties: false, variables: false } },
      ],
      '@typescript-eslint/no-for-in-array': 'error',
      // what was caught is thrown on as it is
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowRethrowing: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      'vue/multi-word-component-names': ['error', { ignores: ['App', 'Notice'] }],
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['**/*.{ts,mjs,js}'], languageOptions: { parser: ts.parser } },
)
