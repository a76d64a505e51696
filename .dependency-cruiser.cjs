/** Boundaries between the rooms of src/: what decides imports no edge, and nothing but the entry wires them. */
const edges =
  '^src/(github|immuta|runner|network|modes)/|^src/data-api/client\\.ts$|^src/(index|action|run|open-session)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'deciding-imports-no-edge',
      comment: 'What decides takes plain data and gives plain data: no network, no clock, no environment.',
      severity: 'error',
      from: { path: '^src/(integration-types|live|plan|script|report|secrets|export)/' },
      to: { path: edges },
    },
    {
      name: 'deciding-reads-no-file',
      comment: 'Files, sockets and processes belong to the edges.',
      severity: 'error',
      from: { path: '^src/(integration-types|live|plan|script|report|secrets|export|inputs)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|string_decoder|net)$' },
    },
    {
      name: 'judging-imports-no-edge',
      severity: 'error',
      comment: 'Judgement and checks before the first write are pure.',
      from: { path: '^src/apply/(judge|decisions|secret-values|result)\\.ts$' },
      to: { path: edges },
    },
    {
      name: 'data-api-decides-apart-from-its-client',
      severity: 'error',
      comment:
        'Targets, batches, literals and privileges are pure; the session acts through the interface `DataApi`.',
      from: { path: '^src/data-api/', pathNot: '^src/data-api/client\\.ts$' },
      to: { path: edges, pathNot: '^src/network/clock\\.ts$' },
    },
    {
      name: 'aws-client-in-one-place',
      severity: 'error',
      comment:
        'Only runs with data-api load the AWS client: it is imported by one file, and that file by nobody else.',
      from: { path: '^src/', pathNot: '^src/data-api/client\\.ts$' },
      to: { path: 'node_modules/@(aws-sdk|smithy)/' },
    },
    {
      name: 'aws-client-is-loaded-late',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/data-api/(client|run-script)\\.ts$', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'modes-are-the-top',
      severity: 'error',
      comment: 'Nothing below knows the modes.',
      from: { path: '^src/', pathNot: '^src/(modes/|(index|action|run|open-session)\\.ts$)' },
      to: { path: '^src/modes/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unused',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/index\\.ts$|\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
