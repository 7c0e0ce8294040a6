import type { CardContext } from '../../../cards/context.ts';
import { pager } from '../../../cards/kit/pager.ts';
import { editCard } from '../../../cards/record/edit-card.ts';
import { finishedBox } from '../../../cards/record/finished-offer.ts';
import { historyCard } from '../../../cards/record/history-card.ts';
import { filterInputs, filterText } from '../../../cards/record/list-filter.ts';
import { projectButton } from '../../../cards/record/project-of-application.ts';
import { recordCard } from '../../../cards/record/record-card.ts';
import type { Options } from '../../../cards/record/record-form.ts';
import { groupFormCard, newFormCard, stepFormCard } from '../../../cards/record/record-forms.ts';
import { recordListCard } from '../../../cards/record/record-list.ts';
import type { Back } from '../../../cards/record/record-verbs.ts';
import { recordView, type RecordView } from '../../../cards/record/record-view.ts';
import { registerCard } from '../../../cards/record/register-card.ts';
import { renamedPartnerQuestion, samePartnerQuestion } from '../../../cards/record/same-partner-question.ts';
import { searchCard } from '../../../cards/record/search-card.ts';
import { seminarLine } from '../../../cards/record/seminar-line.ts';
import { sharedCard } from '../../../cards/record/shared-card.ts';
import { isActivity, type ActivityRecord } from '../../../services/domain/activity/activity-rules.ts';
import { isApplication, type ApplicationRecord } from '../../../services/domain/application/application-rules.ts';
import type { Locale, Person } from '../../../services/domain/person.ts';
import { REGISTERED_KINDS, titleOf, type AnyRegistered, type RegisteredKind } from '../../../services/domain/register/registered.ts';
import { programmeRecords } from '../../../services/register/programmes.ts';
import { sampleRecords } from '../../../services/register/sample/sample-records.ts';
import { iso, solna, solnaRules } from '../../helpers/builders.ts';
import { anna, disa, fatima, readBy } from '../city.ts';
import type { Scene } from './scene.ts';

const TODAY = '2026-10-05';
const { calendar } = await solnaRules();
const at = iso(TODAY, '08:00');
const sample = sampleRecords({ file: solna(), city: 'tenant', today: TODAY, at, calendar });

/** The register of the sample city. */
const records: readonly AnyRegistered[] = [
  ...sample.flatMap((record): AnyRegistered[] => ('values' in record ? [record] : [])),
  ...programmeRecords({ city: 'tenant', unit: 'stadsledning', at }),
];

const ofKind = (kind: RegisteredKind): AnyRegistered[] => records.filter((record) => record.kind === kind);

function first<R extends AnyRegistered>(kind: RegisteredKind, state: string, is: (record: AnyRegistered) => record is AnyRegistered & R): R;
function first(kind: RegisteredKind, state: string): AnyRegistered;
function first(kind: RegisteredKind, state: string, is: (record: AnyRegistered) => boolean = () => true): AnyRegistered {
  const found = ofKind(kind).find((record) => record.state === state && is(record));
  if (found === undefined) throw new Error(`the sample has no ${kind} that is ${state}`);
  return found;
}

/** What the sample's people have written, in Swedish whatever the card's language. */
export const writtenInRegister: readonly string[] = records.flatMap(({ values }) =>
  Object.values(values).flatMap((value) => (typeof value === 'string' && value.includes(' ') ? [value] : [])),
);

const nameOf = (kind: string, id: string): string => {
  const record = records.find((one) => one.kind === kind && one.id === id);
  return record === undefined ? id : titleOf(record);
};

const options: Options = {
  ...Object.fromEntries(REGISTERED_KINDS.map((kind) => [kind, ofKind(kind).map((record) => ({ id: record.id, name: titleOf(record) }))])),
  board: solna().boards,
};

const seen = (reader: Person, locale: Locale): CardContext => readBy(reader, locale, { today: TODAY });
const view = (kind: RegisteredKind, locale: Locale, reader: Person = disa): RecordView => recordView(seen(reader, locale), kind, nameOf);

const counts = { project: 23, application: 1, activity: 0, partner: 19, programme: 28 };

const list = (kind: RegisteredKind, locale: Locale): ReturnType<Scene['card']> => {
  const shown = view(kind, locale);
  const filter = { kind, unit: 'social' };
  return recordListCard(shown, {
    heading: shown.text.many,
    records: ofKind(kind).slice(0, 8),
    total: ofKind(kind).length,
    hints: [filterText(shown, filter)],
    pages: pager(shown.ctx, { page: 1, pages: 3 }, 'record.list', filter),
    filter: filterInputs(shown, filter, { units: ['social', 'teknik'], years: [2026, 2025] }),
  });
};

const asActivity = (record: AnyRegistered): record is AnyRegistered & ActivityRecord => isActivity(record);
const asApplication = (record: AnyRegistered): record is AnyRegistered & ApplicationRecord => isApplication(record);

const back: Back = { kind: 'project', id: 'p', group: 'partners', filledIn: { partners: ['a'] } };
const newPartner = { id: 'new', unit: 'social', units: ['social', 'teknik'], options } as const;
const likely = { id: 'burghausen', name: 'Burghausen', country: 'DE', asked: 'Burghaussen' };
const burghausen = { typed: { title: 'Burghaussen' } };

const ofEveryKind: Scene[] = REGISTERED_KINDS.flatMap((kind): Scene[] => [
  { name: `record-list-${kind}`, card: (locale) => list(kind, locale) },
  {
    name: `record-${kind}`,
    card: (locale) => {
      const record = ofKind(kind)[0];
      if (record === undefined) throw new Error(`the sample has no ${kind}`);
      return recordCard(view(kind, locale), { record, right: 'write', undoes: record.history.at(-1) });
    },
  },
  {
    name: `record-new-${kind}`,
    card: (locale) =>
      newFormCard(view(kind, locale), { ...newPartner, id: `new-${kind}`, ...(kind === 'programme' ? { units: ['social'] } : {}) }),
  },
]);

export const registerScenes: Scene[] = [
  {
    name: 'register',
    card: (locale) => registerCard(seen(anna, locale), { counts, mayCreate: ['project', 'application', 'activity', 'partner'] }),
  },
  { name: 'register-committee', card: (locale) => registerCard(seen(fatima, locale), { counts, mayCreate: [] }) },
  ...ofEveryKind,
  {
    name: 'record-list-empty',
    card: (locale) =>
      recordListCard(view('activity', locale), {
        heading: view('activity', locale).text.many,
        records: [],
        total: 0,
        pages: { text: [], actions: [] },
      }),
  },
  {
    name: 'record-project-reported-finished',
    card: (locale) =>
      recordCard(view('project', locale, anna), {
        record: first('project', 'ongoing'),
        right: 'write',
        more: finishedBox(seen(anna, locale), { quarter: '2026-Q3', happened: '', effects: 'Tre skolor arbetar på nytt sätt.' }),
      }),
  },
  {
    name: 'record-project-read',
    card: (locale) => recordCard(view('project', locale, fatima), { record: first('project', 'ongoing'), right: 'read' }),
  },
  {
    name: 'record-application-granted',
    card: (locale) => {
      const shown = view('application', locale, anna);
      const application = first('application', 'granted', asApplication);
      const button = projectButton(shown.ctx, { application, right: 'write', project: undefined });
      return recordCard(shown, { record: application, right: 'write', first: button });
    },
  },
  {
    name: 'record-seminar-held',
    card: (locale) => {
      const shown = view('activity', locale);
      const activity = first('activity', 'held', asActivity);
      return recordCard(shown, { record: activity, right: 'write', more: seminarLine(shown, activity) });
    },
  },
  { name: 'record-edit', card: (locale) => editCard(view('project', locale), first('project', 'planned')) },
  {
    name: 'record-group',
    card: (locale) =>
      groupFormCard(view('project', locale), { record: first('project', 'ongoing'), group: 'partners', options, mayAddPartner: true }),
  },
  {
    name: 'record-group-wrong',
    card: (locale) =>
      groupFormCard(
        view('project', locale),
        { record: first('project', 'ongoing'), group: 'about', options, mayAddPartner: true },
        { typed: { startsOn: '2026-09-01', endsOn: '2025-01-01' }, contradictions: { endsOn: 'ends-before-it-starts' } },
      ),
  },
  {
    name: 'record-start-refused',
    card: (locale) => stepFormCard(view('project', locale), { record: first('project', 'idea'), to: 'ongoing', options }),
  },
  {
    name: 'record-complete',
    card: (locale) =>
      stepFormCard(view('project', locale), {
        record: first('project', 'ongoing'),
        to: 'completed',
        options,
        saidEffects: 'Tre skolor arbetar på nytt sätt.',
      }),
  },
  {
    name: 'record-cancel',
    card: (locale) => stepFormCard(view('activity', locale), { record: first('activity', 'planned'), to: 'cancelled', options }),
  },
  { name: 'record-new-partner-needed', card: (locale) => newFormCard(view('partner', locale), { ...newPartner, back }) },
  {
    name: 'record-same-partner',
    card: (locale) => {
      const shown = view('partner', locale);
      const asked = samePartnerQuestion(shown.ctx, likely, { kind: 'partner', id: 'new', unit: 'social', back: undefined });
      return newFormCard(shown, newPartner, { ...burghausen, ...asked });
    },
  },
  {
    name: 'record-same-partner-needed',
    card: (locale) => {
      const shown = view('partner', locale);
      const asked = samePartnerQuestion(shown.ctx, likely, { kind: 'partner', id: 'new', unit: 'social', back });
      return newFormCard(shown, { ...newPartner, back }, { ...burghausen, ...asked });
    },
  },
  {
    name: 'record-renamed-partner',
    card: (locale) => {
      const shown = view('partner', locale);
      const record = first('partner', 'active');
      const asked = renamedPartnerQuestion(shown.ctx, likely, { kind: 'partner', id: record.id, group: 'about', rev: 1 });
      return groupFormCard(shown, { record, group: 'about', options, mayAddPartner: true }, { ...burghausen, ...asked });
    },
  },
  {
    name: 'record-history',
    card: (locale) => {
      const record = ofKind('project').toSorted((a, b) => b.history.length - a.history.length)[0];
      if (record === undefined) throw new Error('the sample has no project');
      return historyCard(view('project', locale), { record });
    },
  },
  {
    name: 'record-search',
    card: (locale) => {
      const ctx = seen(anna, locale);
      const found = REGISTERED_KINDS.flatMap((kind) => ofKind(kind).slice(0, 1));
      const pages = pager(ctx, { page: 0, pages: 2 }, 'record.search', { words: 'språk' });
      return searchCard(ctx, { words: 'språk', records: found, total: 9, pages, nameOf });
    },
  },
  {
    name: 'record-search-none',
    card: (locale) => searchCard(seen(anna, locale), { words: 'xyz', records: [], total: 0, pages: { text: [], actions: [] }, nameOf }),
  },
  {
    name: 'record-shared',
    card: (locale) =>
      sharedCard(view('project', locale, fatima), first('project', 'ongoing'), 'https://teams.microsoft.com/l/entity/x/conversations'),
  },
];
