import type { Failure } from '../services/domain/result.ts';
import { isRegisteredKind } from '../services/domain/register/registered.ts';
import type { Overlong, OwnTextField, TextField } from '../services/domain/text-limits.ts';
import type { CardContext } from './context.ts';
import type { Note } from './report/frame.ts';
import { kindText } from './text/record-texts-in.ts';

const isOwn = (labels: Record<OwnTextField, string>, field: TextField): field is OwnTextField => Object.hasOwn(labels, field);

/** A field as its form calls it, without what stands in brackets. */
function fieldName({ t: { entryForm, line, preview, failure, round, people }, reader }: CardContext, field: TextField): string {
  const labels: Record<OwnTextField, string> = {
    'effect.title': entryForm.name,
    'effect.description': entryForm.description,
    'project.happened': line.happened,
    'project.effects': line.effects,
    comment: failure.commentField,
    answer: preview.answer,
    'committee-answer': round.answer,
    nudge: round.nudgeText,
    'more-time': people.moreTime.why,
  };
  if (isOwn(labels, field)) return labels[field].replaceAll(/ \([^)]*\)/g, '');
  const [kind, name = ''] = field.split('.');
  return (kind !== undefined && isRegisteredKind(kind) ? kindText(reader.locale, kind).fields[name]?.label : undefined) ?? name;
}

const tooLong = (ctx: CardContext, { field, length, limit }: Overlong): string => {
  const { t, dates } = ctx;
  return t.failure['text-too-long'](fieldName(ctx, field), dates.number(length), dates.number(limit), dates.number(length - limit));
};

/** An expected failure, said so that the person knows what to do. */
export function failureNote(ctx: CardContext, failure: Failure): Note {
  const { t, dates } = ctx;
  switch (failure.code) {
    case 'text-too-long':
      return { tone: 'attention', text: [...failure.over.map((text) => tooLong(ctx, text)), t.failure.keptTyping].join(' ') };
    case 'too-many-entries':
      return { tone: 'attention', text: t.entries.full(failure.limit) };
    case 'entry-removed':
      return { tone: 'warning', text: t.entryForm.removed };
    case 'nudged-already':
      return { tone: 'emphasis', text: t.round.nudgedAlready(dates.time(failure.at)) };
    case 'answered-already':
      return { tone: 'good', text: t.round.answeredAlready };
    case 'nobody-to-nudge':
      return { tone: 'good', text: t.round.nobodyToNudge };
    case 'nobody-in-reach':
      return { tone: 'warning', text: t.round.nobodyInReach };
    case 'not-complete':
      return { tone: 'warning', text: t.refused.incompleteRound };
    case 'not-allowed':
    case 'not-found':
    case 'unreadable':
    case 'busy':
    case 'comment-required':
      return { tone: 'attention', text: t.failure[failure.code] };
    case 'stale':
    case 'wrong-state':
    case 'vote-cast':
    case 'incomplete':
      return { tone: 'warning', text: t.failure[failure.code] };
    default:
      return failure satisfies never;
  }
}
