import type { TermId } from '../../cards/text/glossary-sv.ts';
import { AREAS, PURPOSES, type Area, type Purpose } from '../../services/domain/classification.ts';

/** A term with an explanation: one of the glossary, or one of the policy's purposes and areas by its number. */
export type SaidTerm = TermId | Purpose | Area;

// prettier-ignore
const WORDS: Record<TermId, string> = {
  effect: 'effekt* effect*',
  statuses: 'statusord* statuses stutusar statusarna',
  onPlan: 'enligtplan onplan ontrack',
  atRisk: 'risk avvikelse avvikelser atrisk risken',
  delayed: 'forsenat forsenad delayed',
  finished: 'avslutat avslutad finished',
  purpose: 'syfte* purpose*',
  area: 'omrade* area areas prioritera* priorit*',
  policy: 'policy policyn policyns',
  quarter: 'kvartal* quarter*',
  round: 'omgang* round rundan',
  table: 'bordlagg* tabling table tabled bordlaggning',
  referBack: 'aterremi* referback',
  adopt: 'faststall* adopt adopted adopting',
  approve: 'godkan* approved approve approval',
  giveBack: 'atersand* returned skickatillbaka',
  conflict: 'jav javig javiga javigt javet conflict recusal recuse',
  contactPerson: 'kontaktperson* contactperson*',
  deputy: 'ersattare* deputy deputies',
  secretariat: 'sekretariat* secretariat*',
  committee: 'kommitt* kommite* committee*',
  quorum: 'kvorum quorum beslutsfor* beslutfor*',
  seminar: 'seminari* seminar*',
  application: 'ansokan application',
  activity: 'aktivitet* activity activities',
  part: 'kannedom delen part',
  announce: 'anmals anmalan anmala',
  followUp: 'uppfoljning* followup',
  euProject: 'euprojekt* euproject*',
  twinTown: 'vanort* twin',
  coFinancing: 'medfinansier* cofinanc* egenfinansier* egeninsats*',
  draft: 'utkast* draft drafts',
};

const isTerm = (name: string): name is TermId => Object.hasOwn(WORDS, name);

const TERMS = Object.keys(WORDS)
  .filter(isTerm)
  .flatMap((id) => WORDS[id].split(' ').map((word) => ({ id, word })));

const isSaid = (word: string, term: string): boolean => (term.endsWith('*') ? word.startsWith(term.slice(0, -1)) : word === term);

/** The terms among folded words, in the order they are said. */
export function termsIn(words: readonly string[]): SaidTerm[] {
  const found = words.flatMap((word): SaidTerm[] => {
    const code = [...PURPOSES, ...AREAS].find((known) => known.toLowerCase() === word);
    return code === undefined ? TERMS.filter((term) => isSaid(word, term.word)).map(({ id }) => id) : [code];
  });
  return [...new Set(found)];
}
