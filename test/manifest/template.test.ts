import { expect, it } from '@jest/globals';
import type { Json } from '../../manifest/json.ts';
import { localisationOf } from '../../manifest/localisation.ts';
import { fillTemplate } from '../../manifest/template.ts';

it('a placeholder is replaced by its value, whatever that is, and the rest stays', () => {
  const template = { name: '${{NAME}}', list: ['${{NAME}}', 'a'], commands: '${{COMMANDS}}', flag: false, none: null, n: 1 };
  const values = new Map<string, Json>([
    ['NAME', 'Solna "i" världen'],
    ['COMMANDS', [{ title: 'Läget' }]],
  ]);
  expect(fillTemplate(template, values)).toEqual({
    name: 'Solna "i" världen',
    list: ['Solna "i" världen', 'a'],
    commands: [{ title: 'Läget' }],
    flag: false,
    none: null,
    n: 1,
  });
});

it('a placeholder without a value is not left in the package', () => {
  expect(() => fillTemplate({ id: '${{NOBODY}}' }, new Map())).toThrow('NOBODY');
});

it('every text that Microsoft’s schema names is translated, those of parts to come as well', () => {
  const schema = { properties: { $schema: {}, 'name.short': {} }, patternProperties: { '^staticTabs\\[([0-9]|1[0-5])\\]\\.name$': {} } };
  const manifest = { $schema: 'a', id: 'x', name: { short: 'Solna' }, staticTabs: [{ entityId: 'a', name: 'Tab' }] };
  expect(localisationOf(manifest, schema, 'https://schema.example')).toEqual({
    $schema: 'https://schema.example',
    'name.short': 'Solna',
    'staticTabs[0].name': 'Tab',
  });
});
