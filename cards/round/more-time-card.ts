import { latestRequest, type MoreTime } from '../../services/domain/more-time.ts';
import { hasRole } from '../../services/domain/person.ts';
import { LIMITS } from '../../services/domain/report.ts';
import type { Round } from '../../services/domain/round.ts';
import { personName, quarterName, unitName, type CardContext } from '../context.ts';
import { press } from '../kit/actions.ts';
import { adaptiveCard, type AdaptiveCard, type Element } from '../kit/card.ts';
import { asWritten, overline, paragraph, strong, title } from '../kit/elements.ts';
import { dateInput, longTextInput } from '../kit/inputs.ts';
import { commandButtons } from '../person/help-card.ts';
import { noteBanner, type Note } from '../report/frame.ts';
import { reportButtons } from '../report/report-buttons.ts';

interface Shown {
  round: Round;
  unit: string;
  note?: Note | undefined;
  /** What was filled in and not taken. */
  typed?: { until: string; comment: string } | undefined;
}

/** A unit's request for more time: for the secretariat to grant with one press, for the others with what was answered. */
export function moreTimeCard(ctx: CardContext, { round, unit, note, typed }: Shown): AdaptiveCard {
  const { t } = ctx;
  const { moreTime } = t.people;
  const request = latestRequest(round, unit);
  const head = [...noteBanner(note), overline(`${unitName(ctx, unit)}, ${quarterName(ctx, round.quarter)}`), title(moreTime.request)];
  if (request === undefined) return adaptiveCard(moreTime.none, [...head, paragraph(moreTime.none)], commandButtons(ctx).slice(0, 1));
  const asks = moreTime.requestBy(personName(ctx, request.by), ctx.dates.day(request.until));
  const heading = request.answer === undefined ? asks : answerText(ctx, request);
  const said = [strong(asWritten(asks)), paragraph(asWritten(request.why))];
  const isOpen = request.answer === undefined && round.state === 'collecting';
  if (isOpen && hasRole(ctx.reader, 'secretariat')) {
    return adaptiveCard(heading, [...head, ...said, ...inputs(ctx, request, typed)], decisions(ctx, round, request));
  }
  const own = isOfReader(ctx, unit);
  const again = request.answer !== undefined && round.state === 'collecting' && own.length > 0;
  return adaptiveCard(
    heading,
    [...head, ...said, ...answered(ctx, request)],
    [
      ...reportButtons(ctx, round.quarter, own),
      ...(again ? [press(moreTime.again, 'more-time.form', { quarter: round.quarter, unit })] : []),
    ],
  );
}

const isOfReader = ({ reader }: CardContext, unit: string): string[] =>
  reader.assignments.some((a) => 'unit' in a && a.unit === unit) ? [unit] : [];

/** Those of the administration are told of their own; others, of it. */
function answerText(ctx: CardContext, { unit, until, answer }: MoreTime): string {
  const { moreTime } = ctx.t.people;
  const isOwn = isOfReader(ctx, unit).length > 0;
  if (answer === undefined) return isOwn ? moreTime.waits(ctx.dates.day(until)) : moreTime.theirs.waits;
  const words = isOwn ? moreTime : moreTime.theirs;
  return answer.granted === undefined ? words.refused : words.granted(ctx.dates.day(answer.granted));
}

function answered(ctx: CardContext, request: MoreTime): Element[] {
  const { answer } = request;
  if (answer === undefined) return [paragraph(answerText(ctx, request))];
  const comment = answer.comment === '' ? [] : [paragraph(asWritten(`${personName(ctx, answer.by)}: ${answer.comment}`))];
  return [...noteBanner({ tone: answer.granted === undefined ? 'warning' : 'good', text: answerText(ctx, request) }), ...comment];
}

const inputs = ({ t }: CardContext, request: MoreTime, typed: Shown['typed']): Element[] => [
  dateInput({ id: 'until', label: t.people.moreTime.until, value: typed?.until || request.until }),
  longTextInput({ id: 'comment', label: t.people.moreTime.comment, value: typed?.comment, limit: LIMITS.comment }),
];

function decisions({ t }: CardContext, { quarter }: Round, { unit, at }: MoreTime): Element[] {
  const data = { quarter, unit, asked: at };
  return [
    press(t.people.moreTime.grant, 'more-time.grant', data, { style: 'positive' }),
    press(t.people.moreTime.refuse, 'more-time.refuse', data),
  ];
}
