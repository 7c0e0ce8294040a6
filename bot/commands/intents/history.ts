import { answerCard } from '../../../cards/answers/answer-card.ts';
import { press } from '../../../cards/kit/actions.ts';
import { searchBox } from '../../../cards/record/search-card.ts';
import { recordUi } from '../../../cards/text/record-texts-in.ts';
import type { RegisteredKind } from '../../../services/domain/register/registered.ts';
import { ACTIONS } from '../../turns/actions.ts';
import { recordsNamed } from '../../turns/named-record.ts';
import type { Turn } from '../../turns/turn.ts';
import type { Heard } from '../hear.ts';
import { intent, type Answer } from '../intent.ts';
import { textsOf } from '../register-answers.ts';

/** The one record a text names; undefined where it names none, or several. */
async function oneNamed(heard: Heard, turn: Turn): Promise<{ kind: RegisteredKind; id: string } | undefined> {
  const [project, another] = heard.projects;
  if (project !== undefined) return another === undefined ? { kind: 'project', id: project.id } : undefined;
  const [only, more] = await recordsNamed(turn, heard.plain);
  return more === undefined ? only : undefined;
}

/** How to get to a button that stands on every record's card. */
function onItsCard(turn: Turn, title: string, text: string): Answer {
  const { ctx } = turn;
  return {
    card: answerCard(ctx, { title, lines: [text], items: searchBox(ctx), actions: [press(ctx.t.command.register, 'register', {})] }),
  };
}

/** Who changed what from what to what; of a record that is not named, where that is to be seen. */
async function history(heard: Heard, turn: Turn): Promise<Answer> {
  const named = await oneNamed(heard, turn);
  const { ask } = textsOf(turn);
  if (named === undefined) return onItsCard(turn, ask.history, ask.historyHow(recordUi(turn.ctx.reader.locale).history));
  return { card: await ACTIONS['record.history']({ kind: named.kind, id: named.id, page: 0 }, turn) };
}

/** Nothing is undone by writing: the button is on the card of what was changed. */
function undo(turn: Turn): Answer {
  const { ask } = textsOf(turn);
  return onItsCard(turn, ask.undo, ask.undoHow(recordUi(turn.ctx.reader.locale).undo));
}

export const HISTORY = [
  intent({
    id: 'record-history',
    says: [
      'history !report',
      'history :project',
      'history project|application|activity|partner',
      'show history :project',
      'who change !:unit !unitWord|deadline|date',
      'who change :project',
      'who have change :project',
      'who change project|application|activity|partner',
      'who change money :project',
      'who change money|cost :project',
      'when change :project',
      'what have change :project',
      'what change :project !want',
    ],
    examples: [
      'vem ändrade budgeten i Språk som bro',
      'historik',
      'who changed Svalare gator?',
      'vem har ändrat i projektet Språk som bro',
    ],
    answer: history,
  }),
  intent({
    id: 'undo-change',
    says: [
      'takeBack change !report|quarter',
      'takeBack i change !report|quarter',
      'takeBack previous|lately change !report|quarter',
      'takeBack i previous change !report|quarter',
    ],
    examples: ['ångra min senaste ändring', 'undo my last change', 'ångra ändringen'],
    answer: async (_heard, turn) => undo(turn),
  }),
];
