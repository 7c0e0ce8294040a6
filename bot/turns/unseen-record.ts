import { answerCard } from '../../cards/answers/answer-card.ts';
import { peopleInRole, peopleRows } from '../../cards/answers/people.ts';
import { unitName } from '../../cards/context.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { asWritten } from '../../cards/kit/elements.ts';
import { kindText } from '../../cards/text/record-texts-in.ts';
import { registerTexts } from '../../cards/text/register-texts-in.ts';
import { reportersOn } from '../../services/domain/person.ts';
import { bareName } from './bare-name.ts';
import type { Turn } from './turn.ts';

/** Another administration's record, called by its whole name: whose it is and whom to ask, as of a project; nothing of what stands in it. */
export async function unseenRecord({ ctx, actor, use }: Turn, plain: string): Promise<AdaptiveCard | undefined> {
  // A name may begin with what people say before one.
  const whole = await use.catalogue.unseen(actor, plain.trim());
  const [only, another] = whole.length > 0 ? whole : await use.catalogue.unseen(actor, bareName(plain));
  if (only === undefined || another !== undefined) return undefined;
  const { kind, unit, title } = only;
  const answering = reportersOn([...ctx.city.people.values()], unit, ctx.today);
  return answerCard(ctx, {
    overline: kindText(ctx.reader.locale, kind).one,
    title: asWritten(title),
    lines: [registerTexts(ctx.reader.locale).unseen(unitName(ctx, unit))],
    items: peopleRows(
      ctx,
      peopleInRole(ctx, 'contact', [unit]).filter(({ person }) => answering.includes(person)),
    ),
  });
}
