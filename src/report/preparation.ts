import type { IntegrationType } from '../integration-types/integration-type.ts';
import { integrationType } from '../integration-types/registry.ts';
import type { Plan, PlannedIntegration } from '../plan/plan.ts';
import { codeBlock, details, lines, list } from './blocks.ts';
import type { Block } from './blocks.ts';
import { downloadCommand } from './footer.ts';
import { code, htmlCode, sentence, text } from './markdown.ts';
import type { ReportContext } from './report-context.ts';

/** What holds for every script that is run by hand, said once. */
export function runningBlocks(plan: Plan, context: ReportContext): readonly Block[] {
  const types = typesOf(plan.integrations.filter(({ script }) => script !== undefined));
  if (types.length === 0) return [];
  return [details('More about running a script by hand', [list(runningLines(types, context))])];
}

/** The lines of it; where there are scripts of several types, those that are about one of them name it. */
export function runningLines(types: readonly IntegrationType[], context: ReportContext): readonly string[] {
  const of = (name: string): string => (types.length > 1 ? `${code(name)}: ` : '');
  return [
    ...(downloadCommand(context) !== undefined && context.artifact === undefined
      ? ['`gh run download` unpacks each artifact into a folder of its name: run psql inside that folder.']
      : []),
    'Put a role that may run it in place of `your_role`; psql asks for its password.',
    ...types.map(
      ({ name, byHand: { certificates } }) =>
        `${of(name)}\`PGSSLMODE=verify-full\` checks the server: with psql 16 or newer add \`PGSSLROOTCERT=system\`, with an older one put ${certificates} into \`~/.postgresql/root.crt\`.`,
    ),
    'A secret goes to psql by the environment only. A missing or empty one stops the script before its first statement.',
    ...types.flatMap(({ name, byHand: { editor } }) =>
      editor === undefined
        ? []
        : [
            `${of(name)}A \`.sql\` file in ${editor}: leave out the lines on top that begin with a backslash, which are for psql, and write the value of each variable as said at the script.`,
          ],
    ),
  ];
}

/** What a creation needs: the ways to prepare the database with their privileges, a query that checks them, the type's prerequisites. */
export function preparationBlocks(plan: Plan): readonly Block[] {
  return typesOf(plan.integrations.filter(({ action }) => action === 'create')).flatMap((type) => [
    privilegeDetails(type),
    ...prerequisiteDetails(type),
  ]);
}

/** The types of some integrations, each once. */
function typesOf(integrations: readonly PlannedIntegration[]): readonly IntegrationType[] {
  const names = new Set(integrations.map(({ identity }) => identity.type));
  return [...names].map(integrationType).filter((type) => type !== undefined);
}

function privilegeDetails(type: IntegrationType): Block {
  const recipes = type.privileges.flatMap(({ title, steps, privileges }) => [
    lines(`**${text(title)}**`, ...steps.map((step, index) => `${String(index + 1)}. ${sentence(step)}`)),
    lines(`The role that runs the script needs: ${privileges.map((each) => `\`${each}\``).join(', ')}.`),
  ]);
  const query = type.privilegeQuery;
  const check =
    query === undefined
      ? []
      : [
          lines('Which of them the role has, asked by that role in the database:'),
          codeBlock(query.sql, 'sql'),
          lines(sentence(query.limits)),
        ];
  return details(
    `Before a creation in ${htmlCode(type.name)}: the ways to prepare it, and the privileges that the script needs`,
    [...recipes, ...check],
  );
}

function prerequisiteDetails({ name, prerequisites }: IntegrationType): readonly Block[] {
  if (prerequisites.length === 0) return [];
  return [details(`What ${htmlCode(name)} needs to be there already`, [list(prerequisites.map(sentence))])];
}
