import { areaName, inList } from '../../../cards/context.ts';
import { AREAS } from '../../../services/domain/classification.ts';
import { ownUnits } from '../../../services/domain/person.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { answerFromList, newRecord, textsOf, titled } from '../register-answers.ts';

/** The priority areas of the asker's own administrations' live projects. */
async function ownAreas({ actor, use }: Turn): Promise<string[]> {
  const units = ownUnits(actor);
  const live = (await use.catalogue.list(actor, { kind: 'project', only: 'live' })).filter(({ unit }) => units.includes(unit));
  const areas = new Set(live.flatMap(({ values }) => (Array.isArray(values['areas']) ? values['areas'].map(String) : [])));
  return [...areas].sort();
}

/** W8: the funds and programmes one can apply to now, for the areas of the own projects where there are any. */
async function fits(heard: Heard, turn: Turn): Promise<Answer> {
  const { ask } = textsOf(turn);
  if (heard.topic !== undefined) return programmes(heard, turn);
  const areas = await ownAreas(turn);
  const named = AREAS.filter((area) => areas.includes(area)).map((area) => areaName(turn.ctx, area));
  const filter = { kind: 'programme', state: 'open', ...(areas.length === 0 ? {} : { only: `areas:${areas.join(',')}` }) } as const;
  return answerFromList(turn, filter, (records) => ({
    heading: ask.fits(records.length),
    lines: [named.length === 0 ? ask.fitsAll : ask.fitsAreas(inList(turn.ctx, named))],
  }));
}

/** The funds and programmes, or those for a subject. */
function programmes(heard: Heard, turn: Turn): Promise<Answer> {
  const type = TYPES.find(([said]) => heard.words.some((word) => said.test(word)))?.[1];
  const only = type === undefined ? '' : `type:${type}`;
  return answerFromList(turn, { kind: 'programme', words: heard.topic ?? '', only }, () => ({}));
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^nordi(?:sk\w*|c)$/, 'nordic'],
  [/^interreg\w*$/, 'interreg'],
  [/^(?:nationella?|national|svenska)$/, 'national'],
  [/^(?:eu|eufond\w*|europeiska|european)$/, 'eu-central,eu-in-sweden,interreg'],
];

export const PROGRAMMES = [
  intent({
    id: 'new-programme',
    says: ['new programme !which !have !question', 'add programme'],
    examples: ['ny fond', 'lägg till en fond', 'add a programme'],
    answer: ({ plain }, turn) => newRecord(turn, 'programme', titled(plain)),
  }),
  intent({
    id: 'programmes-that-fit',
    says: [
      'programme fits',
      'which programme we',
      'which programme can we',
      'which programme can application',
      'what programme can',
      'programme application can',
      'programme fits :topic',
    ],
    examples: ['vilka fonder passar oss', 'vilka fonder kan vi söka', 'which programmes suit us?'],
    answer: fits,
  }),
  intent({
    id: 'programmes',
    says: [
      'show|which|what|all|many programme',
      'programme =',
      'have programme :asks',
      'programme :alone',
      'eu programme',
      'which eu programme',
      'programme :topic',
      'which|have programme :topic',
    ],
    examples: ['visa program', 'vilka fonder finns det', 'fonder', 'show programmes'],
    answer: programmes,
  }),
];
