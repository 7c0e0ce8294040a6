import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { conversionTexts } from '../../cards/text/conversion-texts.ts';
import type { Handlers } from '../../cards/verbs.ts';
import { titleOf } from '../../services/domain/register/registered.ts';
import { presentRecord } from './present-record.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

/** A granted application becomes a project; whoever presses again is shown the one there is. */
async function makeProject(turn: Turn, id: string): Reply {
  const t = conversionTexts(turn.ctx.reader.locale);
  const made = await turn.use.makeProject(turn.actor, id);
  if (made.ok) {
    const text = made.isNew === true ? t.madeProject(titleOf(made.record)) : t.isProjectAlready;
    return presentRecord(turn, 'project', made, { tone: 'good', text });
  }
  const isTooEarly = made.failure.code === 'no-such-step';
  if (!isTooEarly) return presentRecord(turn, 'application', made);
  const application = await turn.use.records.read(turn.actor, 'application', id);
  return presentRecord(turn, 'application', application, { tone: 'warning', text: t.notGranted });
}

export const conversionActions = {
  'application.make-project': ({ id }, turn) => makeProject(turn, id),
} satisfies Partial<Handlers<Turn, Reply>>;
