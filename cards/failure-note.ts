import type { Failure } from '../services/domain/result.ts';
import type { Overlong, TextField } from '../services/domain/text-limits.ts';
import type { CardContext } from './context.ts';
import type { Note } from './report/frame.ts';
import type { Texts } from './text/sv.ts';

/** A field as its form calls it, without what stands in brackets. */
function fieldName({ entryForm, line, preview, failure, round, people }: Texts, field: TextField): string {
  const labels: Record<TextField, string> = {
    'application.title': entryForm.name.application,
    'application.programme': entryForm.programme,
    'activity.title': entryForm.name.activity,
    'activity.place': entryForm.place,
    'activity.goal': entryForm.goal,
    'activity.outcome': entryForm.outcome,
    'effect.title': entryForm.name.effect,
    'effect.description': entryForm.description,
    'project.happened': line.happened,
    'project.effects': line.effects,
    comment: failure.commentField,
    answer: preview.answer,
    'committee-answer': round.answer,
    nudge: round.nudgeText,
    'more-time': people.moreTime.why,
  };
  return labels[field].replaceAll(/ \([^)]*\)/g, '');
}

const tooLong = ({ t, dates }: CardContext, { field, length, limit }: Overlong): string =>
  t.failure['text-too-long'](fieldName(t, field), dates.number(length), dates.number(limit), dates.number(length - limit));

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
