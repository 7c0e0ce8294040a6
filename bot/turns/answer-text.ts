import { answerCard } from '../../cards/answers/answer-card.ts';
import { fallbackCard } from '../../cards/answers/fallback-card.ts';
import { secretariatRows } from '../../cards/answers/people.ts';
import { stayInLanguageCard } from '../../cards/answers/stay-in-language.ts';
import { inLanguage } from '../../cards/context.ts';
import { press } from '../../cards/kit/actions.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { hint } from '../../cards/kit/elements.ts';
import { hasUnit } from '../../cards/person/help-card.ts';
import { suggestionsCard, type Suggestion } from '../../cards/person/suggestions-card.ts';
import { noteBanner } from '../../cards/report/frame.ts';
import type { Heard } from '../commands/hear.ts';
import type { Answer } from '../commands/intent.ts';
import { whatWaits } from '../commands/intents/decisions.ts';
import { whoReports } from '../commands/intents/report-steps.ts';
import { whichLanguages } from '../commands/intents/languages.ts';
import { interpret, type Interpretation } from '../commands/interpret.ts';
import { nextDates } from '../commands/next-dates.ts';
import { smallTalk } from '../commands/small-talk.ts';
import type { Command } from '../commands/understand.ts';
import { ACTIONS } from './actions.ts';
import { exactlyNamed, namedRecord, showRecord } from './named-record.ts';
import type { Turn } from './turn.ts';
import { unseenRecord } from './unseen-record.ts';

const asSuggestion = (command: Command): Suggestion => (command === 'language-sv' || command === 'language-en' ? 'language' : command);

/**
 * Answers what somebody has written, in the language it is written in. Nothing but the language is changed by what is written:
 * it leads to the card with the button. `hasFile`: a file came along, which is not read.
 */
export async function answerText(text: string, turn: Turn, { hasFile = false } = {}): Promise<Answer> {
  const { heard, meant } = interpret(text, await turn.use.names(turn.ctx.city));
  const spoken: Turn = { ...turn, ctx: inLanguage(turn.ctx, heard.locale ?? turn.ctx.reader.locale) };
  const answer = await answerTo(meant, heard, spoken);
  const whole = hasFile ? withFile(spoken, answer) : answer;
  return staying(turn, spoken, meant, whole);
}

async function answerTo(meant: Interpretation, heard: Heard, turn: Turn): Promise<Answer> {
  const { ctx } = turn;
  switch (meant.as) {
    case 'small-talk':
      return { text: smallTalk(ctx, meant.talk) };
    case 'no-words':
      return { text: ctx.t.answers.prose.noWords };
    case 'prose':
      return { card: proseCard(turn) };
    case 'intent': {
      const named = await byWholeName(heard, turn);
      return named === undefined ? guessed(meant.isGuess, await meant.intent.answer(heard, turn), turn) : { card: named };
    }
    case 'command': {
      // A command is mostly a single word, and means itself.
      const named = heard.plain.trim().includes(' ') ? await byWholeName(heard, turn) : undefined;
      return named === undefined ? carryOut(meant.command, turn) : { card: named };
    }
    case 'unknown':
      return { card: (await byWholeName(heard, turn)) ?? (await unknown(meant.nearest.map(asSuggestion), heard, turn)) };
    default:
      return meant satisfies never;
  }
}

/** What is called so, whatever else the words of its name may mean. */
async function byWholeName({ plain, projects }: Heard, turn: Turn): Promise<AdaptiveCard | undefined> {
  const named = await exactlyNamed(turn, plain);
  if (named !== undefined) return showRecord(turn, named);
  return projects.length > 0 ? undefined : unseenRecord(turn, plain);
}

/** A guess is said to be one. */
const guessed = (isGuess: boolean, answer: Answer, { ctx }: Turn): Answer =>
  isGuess && 'card' in answer ? { card: { ...answer.card, body: [hint(ctx.t.answers.fallback.guess), ...answer.card.body] } } : answer;

/** Two things that are said equally are both offered; where nothing is, whoever can answer is named. */
async function unknown(nearest: readonly Suggestion[], { words, plain }: Heard, turn: Turn): Promise<AdaptiveCard> {
  const suggestions = [...new Set(nearest)];
  // Letters, and not one of ours: another alphabet.
  if (words.length === 0 && /\p{L}/u.test(plain)) return whichLanguages(turn.ctx);
  if (suggestions.length > 1 && !suggestions.includes('help')) return suggestionsCard(turn.ctx, suggestions);
  const named = await namedRecord(turn, plain);
  if (named !== undefined) return named;
  const [next = ''] = await nextDates(turn);
  return fallbackCard(turn.ctx, suggestions, next);
}

/** A long text is told where it can be written. */
function proseCard({ ctx }: Turn): AdaptiveCard {
  const { title, text, notReporting } = ctx.t.answers.prose;
  if (!hasUnit(ctx)) return answerCard(ctx, { title, lines: [notReporting], items: secretariatRows(ctx) });
  const actions = [press(ctx.t.command['my-report'], 'my-report', {}), press(ctx.t.command.waiting, 'waiting', {})];
  return answerCard(ctx, { title, lines: [text], actions });
}

function withFile({ ctx }: Turn, answer: Answer): Answer {
  const { fileNotRead } = ctx.t.answers.prose;
  if ('text' in answer) return { text: `${fileNotRead} ${answer.text}` };
  return { card: { ...answer.card, body: [...noteBanner({ tone: 'warning', text: fileNotRead }), ...answer.card.body] } };
}

const isChoiceOfLanguage = (meant: Interpretation): boolean =>
  (meant.as === 'intent' && meant.intent.id === 'other-language') || (meant.as === 'command' && meant.command.startsWith('language'));

/** Somebody who writes in another language than they have chosen is asked once whether to go on in it. */
async function staying({ actor, use }: Turn, { ctx }: Turn, meant: Interpretation, answer: Answer): Promise<Answer> {
  const { locale } = ctx.reader;
  const isKnown = locale === actor.locale || actor.askedAbout?.includes(locale) === true;
  if ('text' in answer || isKnown || isChoiceOfLanguage(meant)) return answer;
  return (await use.askAbout(actor, locale)) ? { ...answer, question: stayInLanguageCard(ctx) } : answer;
}

async function carryOut(understood: Command, turn: Turn): Promise<Answer> {
  switch (understood) {
    case 'waiting':
      return whatWaits(turn);
    case 'my-report':
      return hasUnit(turn.ctx) ? { card: await ACTIONS[understood]({}, turn) } : whoReports(turn);
    case 'help':
    case 'register':
    case 'round-status':
      return { card: await ACTIONS[understood]({}, turn) };
    case 'my-projects':
      return { card: await ACTIONS[understood]({ page: 0 }, turn) };
    case 'language':
      return { card: await ACTIONS['language-choice']({}, turn) };
    case 'language-sv':
      return { card: await ACTIONS.language({ locale: 'sv' }, turn) };
    case 'language-en':
      return { card: await ACTIONS.language({ locale: 'en' }, turn) };
    default:
      return understood satisfies never;
  }
}
