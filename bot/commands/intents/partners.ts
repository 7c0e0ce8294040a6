import { inList } from '../../../cards/context.ts';
import { countryText } from '../../../cards/record/value-text.ts';
import { registerTexts } from '../../../cards/text/register-texts-in.ts';
import type { ListedRecord } from '../../../services/domain/register/record-filter.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { answerFromList, saidFilter, textsOf } from '../register-answers.ts';
import { statesSaid } from '../states-said.ts';

const TWIN_TOWN = /^(?:van(?:ort|skapsort)\w*|twin\w*|sister\w*)$/;

const COUNTRIES_ASKED = /^(?:land|lander|countries)$/;

const PARTNER_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:universitet\w*|hogskol\w*|universit(?:y|ies))$/, 'university'],
  [/^(?:foretag\w*|compan(?:y|ies))$/, 'company'],
  [/^(?:myndighet\w*|authorit(?:y|ies))$/, 'authority'],
  [/^(?:forening\w*|associations?)$/, 'association'],
  [/^(?:kommun|kommuner|municipalit(?:y|ies))$/, 'municipality'],
  [/^(?:region|regioner|regions)$/, 'region'],
];

/** The kind of partner a text asks for, as the register has them; undefined where it names none. */
export const partnerTypeSaid = ({ words }: Heard): string | undefined =>
  PARTNER_TYPES.find(([said]) => words.some((word) => said.test(word)))?.[1];

/** The countries the partners are in, where it is asked which they are. */
function countriesOf({ ctx }: Turn, records: readonly ListedRecord[]): string {
  const codes = new Set(records.flatMap(({ values: { country } }) => (typeof country === 'string' && country !== '' ? [country] : [])));
  const names = [...codes].map((code) => countryText(ctx, code));
  return names.length === 0
    ? ''
    : registerTexts(ctx.reader.locale).ask.countries(
        names.length,
        inList(
          ctx,
          names.sort((a, b) => a.localeCompare(b, ctx.reader.locale)),
        ),
      );
}

export const saysTwinTown = ({ words }: Pick<Heard, 'words'>): boolean => words.some((word) => TWIN_TOWN.test(word));

export function partners(heard: Heard, turn: Turn): Promise<Answer> {
  const { ask } = textsOf(turn);
  const isTwin = saysTwinTown(heard);
  const type = partnerTypeSaid(heard);
  const only = isTwin ? 'relation:twin-town' : type === undefined ? '' : `type:${type}`;
  const { country, words } = saidFilter(turn, heard);
  return answerFromList(turn, { kind: 'partner', only, country, words, state: statesSaid(heard, 'partner') }, (records) => ({
    heading: isTwin ? ask.twinTowns(records.length) : ask.partners(records.length),
    lines: heard.words.some((word) => COUNTRIES_ASKED.test(word)) ? [countriesOf(turn, records)] : [],
  }));
}

export const PARTNERS = [
  intent({
    id: 'partners',
    says: [
      'which|many|show|what|all|have partner !mean',
      'partner =',
      'who partner',
      'partner :asks !mean',
      'who we partner',
      'which town',
      'which town partner',
      'partner town',
      'have partner question',
      'partner :country !add !new',
      'which|what|have partner :country',
      'we :country !i',
      'what we doing :country',
    ],
    examples: ['vilka partner har vi?', 'visa partner', 'vänorter', 'which twin towns do we have?'],
    answer: partners,
  }),
];
