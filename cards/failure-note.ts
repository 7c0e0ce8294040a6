import type { Failure } from '../services/domain/result.ts';
import type { CardContext } from './context.ts';
import type { Note } from './report/frame.ts';

/** An expected failure, said so that the person knows what to do. */
export function failureNote({ t, dates }: CardContext, failure: Failure): Note {
  switch (failure.code) {
    case 'text-too-long':
      return { tone: 'attention', text: t.failure['text-too-long'](failure.limit) };
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
