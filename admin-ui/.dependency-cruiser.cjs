/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'features-stand-alone',
      comment: 'A feature never imports another; src/app composes them.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'nobody-imports-the-app',
      comment: 'src/app stands on top.',
      severity: 'error',
      from: { pathNot: '^src/(app|test)/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'the-domain-knows-no-features',
      comment:
        'src/domain is what features share about campaigns, members and points. It is made of src/ui, src/api and src/i18n.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: '^src/(domain|ui|api|i18n)/' },
    },
    {
      name: 'widgets-know-no-domain',
      comment:
        'src/ui would serve another product as well. It may say what a problem of the service is, and in which language.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(ui|api|i18n)/' },
    },
    {
      name: 'api-and-i18n-stand-below',
      comment:
        'Everything uses src/api and src/i18n. i18n says the labels that the service sends, so it may use the api.',
      severity: 'error',
      from: { path: '^src/(api|i18n)/' },
      to: { path: '^src/', pathNot: '^src/(api|i18n)/' },
    },
    {
      name: 'the-api-speaks-no-language',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^src/i18n/' },
    },
    {
      name: 'samples-are-for-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^src/test/' },
      to: { path: '^src/test/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$' }, to: {} },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$|^src/test/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
