import type { IntegrationType } from '../integration-types/integration-type.ts';
import { integrationType } from '../integration-types/registry.ts';
import type { Plan, PlannedIntegration } from '../plan/plan.ts';
import { codeBlock, details, list, type Block } from './blocks.ts';
import { htmlCode, sentence, text } from './markdown.ts';
import type { ReportContext } from './report-context.ts';

/** What applies to every script: how a person runs it, or what to review if apply runs it. */
export function runningBlocks(plan: Plan, context: ReportContext): readonly Block[] {
  const types = typesOf(plan.integrations.filter(({ script }) => script !== undefined));
  if (types.length === 0) return [];
  const manualRun = details('More about running a script by hand', [list(runningLines(types, context))]);
  return context.scriptsRunBy === 'person' ? [manualRun] : [reviewBlock, manualRun];
}

/** What a reviewer looks at when nobody reads the scripts again before they run. */
const reviewBlock = details('What to check before apply runs these scripts', [
  list([
    'The statements in bold: `DROP`, `REVOKE` and `TRUNCATE` remove something.',
    'Every `GRANT`: does the role need that privilege on that schema?',
    'The host and database of each integration: its script runs there.',
    'If Immuta renders a different script during apply, apply runs nothing, and the plan must be reviewed again.',
  ]),
]);

function runningLines(types: readonly IntegrationType[], context: ReportContext): readonly string[] {
  return [
    ...(context.run === undefined
      ? []
      : [
          '`gh run download` puts each artifact into a folder named after it, which `*` in the path matches. If several artifacts contain the script, replace `*` with the folder name.',
        ]),
    'Replace `your_role` with a role that may run the script; psql asks for its password.',
    ...types.map(
      ({ manualRunHints: { certificates } }) =>
        `\`PGSSLMODE=verify-full\` checks the server's certificate. With psql 16 or newer, add \`PGSSLROOTCERT=system\`. With psql 15, save ${certificates} as \`~/.postgresql/root.crt\`.`,
    ),
    'psql reads secrets from the environment only. If one is missing or empty, the script stops before its first statement.',
  ];
}

/** What a creation needs: how to prepare the database, a query that checks the privileges, the prerequisites. */
export function preparationBlocks(plan: Plan, context: ReportContext): readonly Block[] {
  return typesOf(plan.integrations.filter(({ action }) => action === 'create')).flatMap((type) => [
    privilegeDetails(type, context),
    details(`Prerequisites in ${htmlCode(type.name)}`, [list(type.prerequisites.map(sentence))]),
  ]);
}

/** The types of some integrations, each once. */
function typesOf(integrations: readonly PlannedIntegration[]): readonly IntegrationType[] {
  const names = new Set(integrations.map(({ identity }) => identity.type));
  return [...names].map(integrationType).filter((type) => type !== undefined);
}

function privilegeDetails(
  { name, privileges, privilegeQuery: query }: IntegrationType,
  { scriptsRunBy }: ReportContext,
): Block {
  return details(`Before you create an integration: prepare the database in ${htmlCode(name)}`, [
    ...privileges.flatMap(({ title, steps, scriptSteps, privileges: needed }) => {
      const shown = scriptsRunBy === 'person' ? [...steps, ...scriptSteps] : steps;
      return [
        [`**${text(title)}**`, ...shown.map((step, index) => `${String(index + 1)}. ${sentence(step)}`)].join(
          '\n',
        ),
        `The role that runs the script needs: ${needed.map((each) => `\`${each}\``).join(', ')}.`,
      ];
    }),
    ...(query === undefined
      ? []
      : [
          'To see which of these privileges the role has, run this in the database as that role:',
          codeBlock(query.sql, 'sql'),
          sentence(query.limits),
        ]),
  ]);
}
