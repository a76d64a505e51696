import { localRemedies } from '../../inputs/inputs.ts';
import type { Check, Finding } from '../check.ts';

/** Whether the inputs are complete and right. */
export const inputsCheck: Check = {
  name: 'Inputs',
  look: ({ inputFailures, inputs, trustsAnyCertificate, tokenNeeded }) => {
    const failed: Finding[] = inputFailures.map(({ message, remedy = '' }) => ({
      state: 'fail',
      seen: message,
      remedy,
    }));
    const missing = [
      ...(inputs.immutaUrl === undefined ? ['immuta-url'] : []),
      ...(inputs.apiKey === undefined ? ['immuta-api-key'] : []),
      ...(inputs.githubToken === undefined && tokenNeeded ? ['github-token'] : []),
    ].filter((name) => !inputFailures.some(({ message }) => message.startsWith(`The input ${name} `)));
    failed.push(
      ...missing.map((name): Finding => ({
        state: 'fail',
        seen: `\`${name}\` is missing or empty.`,
        remedy: tokenNeeded
          ? `Set \`${name}\`. A secret that does not exist for this event or environment is passed on as an empty text; pull requests from forks get no secrets.`
          : (localRemedies[name] ?? ''),
      })),
    );
    if (trustsAnyCertificate) {
      failed.push({
        state: 'fail',
        seen: '`NODE_TLS_REJECT_UNAUTHORIZED=0` is set, which plan and apply refuse.',
        remedy: 'Remove it, and set `NODE_EXTRA_CA_CERTS` to the file of your private CA.',
      });
    }
    if (failed.length > 0) return Promise.resolve(failed);
    return Promise.resolve([{ state: 'pass', seen: `Complete. Scripts are run ${scriptsRunBy(inputs)}.` }]);
  },
};

function scriptsRunBy({ runScript, dataApi }: { runScript?: unknown; dataApi?: unknown }): string {
  if (dataApi !== undefined && dataApi !== false) return 'by apply, through the Redshift Data API';
  return runScript === undefined ? 'by a person' : 'by apply, with `run-script`';
}
