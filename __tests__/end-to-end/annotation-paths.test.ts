import { expect, jest, test } from '@jest/globals';
import { file } from './integration-file.ts';
import { log, patience, withTeam } from './with-team.ts';

jest.setTimeout(patience);

test.each([
  ['immuta/my team/ü 日.yml', 'immuta/my team/ü 日.yml'],
  ['immuta/a,b:c%d.yml', 'immuta/a%2Cb%3Ac%25d.yml'],
  ['immuta/::error::x##[y.yml', 'immuta/%3A%3Aerror%3A%3Ax##[y.yml'],
  ['immuta/a\nb.yml', 'immuta/a%0Ab.yml'],
])('an annotation names the real path of %j', async (path, written) => {
  await withTeam({ files: { [path]: file() } }, async (team) => {
    const step = await team.run('workflow_dispatch', {}, { inputs: { mode: 'validate' } });
    expect(step.outputs['reason']).toBe('invalid-config');
    expect(log(step)).toContain(`\n::error file=${written},line=1,col=1,title=invalid-config::`);
  });
});
