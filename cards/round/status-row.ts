import type { UnitRow, UnitStatus, Unreachable } from '../../services/domain/round-status.ts';
import { hasRole } from '../../services/domain/person.ts';
import { reportId } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { personName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import type { Element } from '../kit/card.ts';
import { buttons, row, strong, subtle, toned } from '../kit/elements.ts';

type Toned = 'good' | 'warning' | 'attention' | 'accent';

export const TONE: Record<UnitStatus, Toned> = {
  missing: 'attention',
  draft: 'warning',
  returned: 'warning',
  submitted: 'accent',
  approved: 'good',
};

/** Nothing is amiss with a report that is not due yet. */
const toneOf = ({ today }: CardContext, round: Round, status: UnitStatus): Toned =>
  status === 'missing' && round.state === 'collecting' && today <= round.dueOn ? 'accent' : TONE[status];

/** One administration as the secretariat follows it: who reports, where the report is, and the buttons for it. */
export function unitRow(ctx: CardContext, round: Round, { unit, status, reporters, leftOut }: UnitRow): Element {
  const { t } = ctx;
  const names =
    reporters.length === 0 ? [toned(t.round.nobody, 'attention')] : [subtle(reporters.map((r) => personName(ctx, r.person)).join(', '))];
  // Whoever is approved has nothing left to do in the chat, but is still told what the committee decides.
  const isNoMatter = (why: Unreachable): boolean => status === 'approved' && why === 'never-opened';
  const unreachable = reporters.flatMap(({ unreachable: why }) =>
    why === undefined || isNoMatter(why) ? [] : [toned(t.unreachable[why], 'warning')],
  );
  const report = reportId(unit, round.quarter);
  const name = unitName(ctx, unit);
  const mayOpen = hasRole(ctx.reader, 'secretariat') && (status === 'submitted' || status === 'approved');
  const open = mayOpen
    ? [buttons([press(status === 'submitted' ? t.round.review : t.round.open, 'review.show', { report }, { about: name })])]
    : [];
  const notIncluded = leftOut === undefined ? [] : [toned(t.round.leftOut[leftOut], 'warning')];
  const concerned = round.state === 'referred-back' && round.decision?.units?.includes(unit) === true;
  const asked = concerned ? [toned(t.round.concerned, 'attention')] : [];
  return row(
    [strong(name), ...asked, ...names, ...unreachable, ...notIncluded],
    [toned(t.round.unit[status], toneOf(ctx, round, status)), ...open],
  );
}
