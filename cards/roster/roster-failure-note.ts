import type { AbsenceFailure } from '../../services/domain/absence.ts';
import type { MoreTimeFailure } from '../../services/domain/more-time.ts';
import type { RosterFailure } from '../../services/domain/roster/roster-failure.ts';
import type { UnitLeft } from '../../services/domain/roster/units-left.ts';
import { inList, personName, unitName, type CardContext } from '../context.ts';
import { asWritten } from '../kit/elements.ts';
import { failureNote } from '../failure-note.ts';
import type { Note } from '../report/frame.ts';

/** Why nothing came of a change to the roster, said so that the person knows what to do. */
export function rosterFailureNote(ctx: CardContext, failure: RosterFailure): Note {
  const { t } = ctx;
  const words = t.people.failure;
  switch (failure.code) {
    case 'not-allowed':
    case 'not-found':
    case 'unreadable':
    case 'busy':
      return { tone: 'attention', text: t.failure[failure.code] };
    case 'too-long':
      return { tone: 'attention', text: words['too-long'](failure.limit) };
    case 'last-of-role':
      return { tone: 'attention', text: words['last-of-role'](t.role[failure.role].toLowerCase()) };
    case 'stale':
    case 'nothing-to-undo':
    case 'already-there':
      return { tone: 'warning', text: words[failure.code] };
    case 'own-role':
      return { tone: 'warning', text: [words['own-role'], ...failure.left.map((left) => leftText(ctx, left))].join(' ') };
    case 'leaves-unit':
      return {
        tone: failure.left.some(({ reporters }) => reporters.length === 0) ? 'attention' : 'warning',
        text: failure.left.map((left) => leftText(ctx, left)).join(' '),
      };
    case 'no-name':
    case 'no-role':
    case 'bad-email':
    case 'bad-id':
    case 'no-such-unit':
    case 'no-such-role':
      return { tone: 'attention', text: words[failure.code] };
    default:
      return failure satisfies never;
  }
}

/** Who answers for a unit's report afterwards. */
function leftText(ctx: CardContext, { unit, role, reporters }: UnitLeft): string {
  const { failure, roster } = ctx.t.people;
  const { leaves } = failure;
  const lacks = leaves.lacks(asWritten(unitName(ctx, unit)), roster.roleWord[role]);
  const names = reporters.map((id) => asWritten(personName(ctx, id)));
  return `${lacks} ${names.length === 0 ? leaves.nobody : leaves.passesTo(inList(ctx, names))}`;
}

export function absenceFailureNote(ctx: CardContext, failure: AbsenceFailure): Note {
  const { t } = ctx;
  if (failure.code === 'not-allowed') return { tone: 'attention', text: t.failure[failure.code] };
  const { absence } = t.people;
  return { tone: 'attention', text: failure.code === 'too-far' ? absence['too-far'](failure.days) : absence[failure.code] };
}

export function moreTimeFailureNote(ctx: CardContext, failure: MoreTimeFailure | { code: 'busy' | 'unreadable' }): Note {
  const { t, dates } = ctx;
  const { moreTime } = t.people;
  switch (failure.code) {
    case 'not-allowed':
    case 'not-found':
    case 'unreadable':
    case 'busy':
      return { tone: 'attention', text: t.failure[failure.code] };
    case 'not-later':
      return { tone: 'attention', text: moreTime.notLater(dates.day(failure.dueOn)) };
    case 'after-closing':
      return { tone: 'attention', text: moreTime.afterClosing(dates.day(failure.last)) };
    case 'text-too-long':
      return failureNote(ctx, failure);
    case 'too-late':
    case 'answered-already':
      return { tone: 'warning', text: moreTime[failure.code] };
    case 'comment-required':
      return { tone: 'attention', text: moreTime[failure.code] };
    default:
      return failure satisfies never;
  }
}
