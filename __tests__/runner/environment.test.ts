import { expect, test } from '@jest/globals';
import { dropInputs, processEnvironment } from '../../src/runner/environment.ts';

test('inputs are not in the environment that child processes inherit', () => {
  process.env['INPUT_IMMUTA-API-KEY'] = 'key';
  process.env['OTHER'] = 'kept';
  dropInputs();
  expect(process.env).not.toHaveProperty('INPUT_IMMUTA-API-KEY');
  expect(process.env).toHaveProperty('OTHER', 'kept');
  expect(processEnvironment).toHaveProperty('PATH');
});
