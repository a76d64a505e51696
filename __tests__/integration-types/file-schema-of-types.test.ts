import { describe, expect, test } from '@jest/globals';
import { fileSchema } from '../../src/integration-types/file-schema.ts';
import { redshift } from '../../src/integration-types/redshift.ts';
import type { IntegrationType } from '../../src/integration-types/integration-type.ts';

/** A made-up type that Immuta sets up by itself. */
const { noAutoBootstrap, ...others } = redshift;
const automatic: IntegrationType = { ...others, name: 'Automatic' };

const file = (type: string, autoBootstrap: unknown): unknown => ({
  type,
  autoBootstrap,
  config: {
    host: 'one.example.com',
    database: 'immuta',
    username: 'immuta_system',
    password: '${REDSHIFT_PASSWORD}',
  },
});

describe('the schema of files', () => {
  test('of no type takes none', () => {
    expect(fileSchema([]).safeParse(file('Redshift', false)).success).toBe(false);
  });

  test.each([
    ['Redshift', false, true],
    ['Redshift', true, false],
    ['Redshift', '${OFF}', true],
    ['Redshift', 'no', false],
    ['Automatic', false, true],
    ['Automatic', true, true],
    ['Other', false, false],
  ])('of two types: %s with autoBootstrap %j: %s', (type, autoBootstrap, taken) => {
    expect(noAutoBootstrap).toBeDefined();
    expect(fileSchema([redshift, automatic]).safeParse(file(type, autoBootstrap)).success).toBe(taken);
  });

  test('of the one type takes no other', () => {
    expect(fileSchema([automatic]).safeParse(file('Automatic', true)).success).toBe(true);
    expect(fileSchema([automatic]).safeParse(file('Redshift', false)).success).toBe(false);
  });
});
