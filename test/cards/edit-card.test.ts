import { describe, expect, it } from '@jest/globals';
import { finishedRows } from '../../cards/record/finished-offer.ts';
import { editCard } from '../../cards/record/edit-card.ts';
import { recordView } from '../../cards/record/record-view.ts';
import { adaptiveCard } from '../../cards/kit/card.ts';
import { emptyValues } from '../../services/domain/description/field.ts';
import { LOCALES } from '../../services/domain/person.ts';
import { isProject } from '../../services/domain/project/project-rules.ts';
import { KINDS } from '../../services/domain/register/kinds.ts';
import { REGISTERED_KINDS, type AnyRegistered, type RegisteredKind } from '../../services/domain/register/registered.ts';
import { disa, readBy } from './city.ts';
import { buttons, titleOf } from './reading.ts';

/** Characters of a name that a button has room for beside its own word, on a card 314 pixels wide. */
const ROOM = 26;

const record = (kind: RegisteredKind, title: string): AnyRegistered => {
  const { description, initial } = KINDS[kind];
  return {
    kind,
    city: 'solna',
    id: title,
    unit: 'social',
    state: initial,
    rev: 0,
    values: { ...emptyValues(description), title },
    history: [],
  };
};

/** What a button is about, without the marks that keep a name's own direction. */
const aboutOf = (title: string): string => title.replaceAll(/\p{Cf}/gu, '').replace(/^[^:]+: /, '');

describe.each(LOCALES)('a button that names what it is about, in %s', (locale) => {
  const ctx = readBy(disa, locale);

  it.each(REGISTERED_KINDS)('is not cut on a narrow card where one chooses what to change of a %s', (kind) => {
    const card = editCard(
      recordView(ctx, kind, (_kind, id) => id),
      record(kind, 'Språk som bro'),
    );
    const titles = buttons(card).map(titleOf);
    expect(titles.map(aboutOf).filter((about) => about.length > ROOM)).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('nor where a project is to be completed', () => {
    const project = record('project', 'Klimatanpassade skolgårdar i norra Europas städer');
    if (!isProject(project)) throw new Error('no project');
    const rows = finishedRows(ctx, [{ project, said: { quarter: '2026-Q3', happened: '', effects: '' } }]);
    expect(buttons(adaptiveCard('', rows, [])).map((button) => aboutOf(titleOf(button)))).toEqual(['Klimatanpassade skolgårda…']);
  });
});
