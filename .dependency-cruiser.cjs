// The architecture as rules. `npm test -- boundaries` checks them. A name says what holds; the
// comment tells what to do instead.
const TESTS =
  '[.]test[.]tsx?$|/testUtils[./]|/__testUtils__/|/testing/|/e2e-tests/|/__fixtures__/|/dev/|setupTests';
const HOST = '^plugins/rollouts-backend/src';
const MODULES = '^plugins/rollouts-backend-module-[^/]+/src';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one idea or three: move what both use into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Domain code sees its own folder, the model and pure libraries. Gather the data outside and pass it in.',
      severity: 'error',
      from: { path: '^plugins/([^/]+)/src/domain/', pathNot: TESTS },
      to: {
        pathNot: [
          '^plugins/$1/src/domain/',
          '^plugins/$1/src/schema/',
          '^plugins/rollouts-(common|node)/src/',
          // Its formats are pure, and reach other packages by its index only.
          '^plugins/rollouts-react/src/index[.]ts$',
          'node_modules/(zod|luxon|fast-deep-equal|d3-scale|@backstage/(errors|types|catalog-model))/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'engines-do-no-io',
      comment:
        'An engine is data in, data out. Ask for a resource in `watches`, answer with a plan; the host does the rest.',
      severity: 'error',
      from: { path: MODULES, pathNot: TESTS },
      to: {
        path: '(^|node_modules/)(@kubernetes/client-node|knex|express|node-fetch|undici|axios)(/|$)|^(node:)?(fs|http|https|net|child_process)$',
      },
    },
    {
      name: 'only-cluster-speaks-kubernetes',
      comment:
        'Go through ClusterGateway or the watch; `cluster/` is the only folder with a Kubernetes client.',
      severity: 'error',
      from: { path: '^plugins/', pathNot: [`${HOST}/cluster/`, TESTS] },
      to: { path: '@kubernetes/client-node' },
    },
    {
      name: 'http-never-reaches-the-cluster',
      comment:
        'A route parses, calls one service and answers. Services reach the cluster.',
      severity: 'error',
      from: { path: `${HOST}/http/`, pathNot: TESTS },
      to: { path: `${HOST}/(cluster|watch|store)/` },
    },
    {
      name: 'only-http-speaks-express',
      comment: 'Keep requests and responses inside `http/`.',
      severity: 'error',
      from: {
        path: HOST,
        pathNot: [`${HOST}/(http|schema)/`, TESTS],
      },
      to: { path: 'node_modules/(express|express-promise-router)/' },
    },
    {
      name: 'only-store-speaks-sql',
      comment: 'Write an operation in `store/operations` and call that.',
      severity: 'error',
      from: { path: '^plugins/', pathNot: [`${HOST}/store/`, TESTS] },
      to: { path: 'node_modules/knex/' },
    },
    {
      name: 'composition-root-only',
      comment:
        'Depend on the interface; `plugin.ts` and `composition/` alone name the class that stands behind it.',
      severity: 'error',
      from: {
        path: HOST,
        pathNot: [`${HOST}/plugin[.]ts$`, `${HOST}/composition/`, TESTS],
      },
      to: { path: `${HOST}/.*/(Default|Authorized|Gated|Audited)[^/]+[.]ts$` },
    },
    {
      name: 'host-never-imports-an-engine-module',
      comment:
        'Engines register at the extension point; the host must run with any of them absent.',
      severity: 'error',
      from: { path: HOST, pathNot: TESTS },
      to: { path: MODULES },
    },
    {
      name: 'engine-modules-see-the-node-library-only',
      comment:
        'What an engine needs of the host belongs into rollouts-node, where others find it too.',
      severity: 'error',
      from: { path: MODULES, pathNot: TESTS },
      to: { path: '^plugins/rollouts-(backend|react)/|^plugins/rollouts/' },
    },
    {
      name: 'frontend-sees-common-only',
      comment:
        'Code for the browser must not pull in code for the server: move what both need into rollouts-common.',
      severity: 'error',
      from: { path: '^plugins/rollouts(-react)?/src' },
      to: { path: '^plugins/rollouts-(node|backend)' },
    },
    {
      name: 'common-sees-nothing-of-ours',
      comment: 'rollouts-common is what everything else stands on.',
      severity: 'error',
      from: { path: '^plugins/rollouts-common/src' },
      to: { path: '^(plugins/(?!rollouts-common/)|packages/)' },
    },
    {
      name: 'demo-cluster-stands-alone',
      comment:
        'The simulated cluster must not share code with what is tested against it: a shared mistake would go unseen.',
      severity: 'error',
      from: { path: '^packages/demo-cluster/src' },
      to: { path: '^plugins/' },
    },
    {
      name: 'plugins-never-import-the-demo',
      comment: 'The demo cluster is for the dev portal and for tests.',
      severity: 'error',
      from: { path: '^plugins/', pathNot: TESTS },
      to: { path: '^packages/' },
    },
    {
      name: 'nobody-needs-the-conformance-command',
      comment:
        'It judges the others from outside. What another package needs of it belongs into that package.',
      severity: 'error',
      from: {
        path: '^(plugins|packages)/',
        pathNot: '^packages/conformance/',
      },
      to: { path: '^packages/conformance/' },
    },
    {
      name: 'conformance-judges-without-io',
      comment:
        'Files are read in `scenarios/`; the checks and their rules see recordings and answer with findings.',
      severity: 'error',
      from: {
        path: '^packages/conformance/src/(read|write|simulate|report)/',
        pathNot: TESTS,
      },
      to: {
        path: '^(node:)?(fs|path|http|https|net|child_process|process|zlib)$',
      },
    },
    {
      name: 'src-never-uses-test-helpers',
      comment:
        'Test helpers may assume a test runner. Move what production needs out of them.',
      severity: 'error',
      from: { path: '^(plugins|packages)/[^/]+/src', pathNot: TESTS },
      to: { path: '/testUtils/|/__testUtils__/|/testing/|/__fixtures__/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '^(plugins|packages)/[^/]+/(dist/|dist-types/|.*/generated/)',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
