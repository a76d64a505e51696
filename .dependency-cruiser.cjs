/** Boundaries between the rooms of src/: what decides imports no edge, and nothing but the entry wires them. */
const edges = '^src/(github|immuta|runner|network|modes)/|^src/(index|run|open-session)\\.ts$';

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
      from: { path: '^src/apply/(judge|decisions|superseded|secret-values|result)\\.ts$' },
      to: { path: edges },
    },
    {
      name: 'modes-are-the-top',
      severity: 'error',
      comment: 'Nothing below knows the modes.',
      from: { path: '^src/', pathNot: '^src/(modes/|(index|run|open-session)\\.ts$)' },
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
