import type { CardContext } from '../../cards/context.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { faultTexts } from '../../cards/record/fault-texts.ts';
import { entryView } from '../../cards/report/entry-view.ts';
import type { Payload } from '../../cards/verbs.ts';
import type { AnyValues } from '../../services/domain/description/field.ts';
import { readValues, type Faults, type FilledIn } from '../../services/domain/description/read-values.ts';
import { entryContradictions } from '../../services/domain/entry/entry-contradictions.ts';
import { withNames } from '../../services/domain/entry/entry-names.ts';
import { emptyEntry, entryValues } from '../../services/domain/entry/entry-values.ts';
import { fillInEntry } from '../../services/domain/entry/fill-in-entry.ts';
import { PROGRAMME_NAMED, withNamedProgramme } from '../../services/domain/entry/named-programme.ts';
import type { Contradictions } from '../../services/domain/register/kind-rules.ts';
import { takesRole, type DescribedEntry, type Entry } from '../../services/domain/report.ts';
import { presentFailure } from './present-report.ts';
import { optionsFor } from './record-forms.ts';
import { recordNames } from './record-names.ts';
import { referenceFaults } from './reference-faults.ts';
import { saveEntry, writtenIn } from './save-entry.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;
type Described = Payload<'report.save-application' | 'report.save-activity'>;

/** Reads an application or an activity by the register's description, and saves of it what can be kept. */
export async function saveDescribed(turn: Turn, type: DescribedEntry['type'], payload: Described): Reply {
  const { ctx, use, actor } = turn;
  const found = await use.reports.read(actor, payload.report);
  const standing = standingEntry(found.ok ? found.value.entries : [], type, payload.entry);
  const view = entryView(ctx, standing);
  const { options } = await optionsFor(turn, view);
  const filledIn = withNamedProgramme(payload.filledIn, options['programme'], standing.type === 'application' ? standing.programme : '');
  const wrong = await whatIsWrong(turn, standing, filledIn);
  const { description } = view.rules;
  const filled = fillInEntry(standing, description, without(filledIn, wrong), ctx.reader.locale);
  const { entry, told } = roleKept(ctx, withNames(filled, description, await recordNames(turn)));
  if (!found.ok) return presentFailure(turn, found.failure, undefined, writtenIn(entry));
  return saveEntry(turn, payload, { entry: () => entry, faults: faultTexts(view, wrong), told, typed: typedWrong(filledIn, wrong) });
}

function standingEntry(entries: readonly Entry[], type: DescribedEntry['type'], id: string): DescribedEntry {
  const found = entries.find((entry) => entry.id === id);
  return found !== undefined && found.type === type ? found : emptyEntry(type, id);
}

interface Wrong {
  faults: Faults;
  contradictions: Contradictions;
}

/** What of it cannot be read, leads nowhere or contradicts the rest. A programme may be the name of one that the register does not have. */
async function whatIsWrong(turn: Turn, standing: DescribedEntry, filledIn: FilledIn): Promise<Wrong> {
  const { ctx } = turn;
  const view = entryView(ctx, standing);
  const { values, faults } = readValues(view.rules.description, filledIn, ctx.reader.locale);
  const said = entryValues(standing);
  const { programme: _named, ...references }: AnyValues = values;
  const lost = await referenceFaults(turn, view, references, async () => said);
  return {
    faults: { ...faults, ...lost },
    contradictions: filledInOnly(entryContradictions(standing.type, view.rules, { ...said, ...values }, ctx.today), filledIn),
  };
}

const filledInOnly = (contradictions: Contradictions, filledIn: FilledIn): Contradictions =>
  Object.fromEntries(Object.entries(contradictions).filter(([name]) => filledIn[name] !== undefined));

const isWrong = ({ faults, contradictions }: Wrong, name: string): boolean => name in faults || name in contradictions;

const without = (filledIn: FilledIn, wrong: Wrong): FilledIn =>
  Object.fromEntries(Object.entries(filledIn).filter(([name]) => !isWrong(wrong, name)));

/** A name that cannot be kept stands where names are written. */
const typedWrong = (filledIn: FilledIn, wrong: Wrong): FilledIn =>
  Object.fromEntries(
    Object.entries(filledIn)
      .filter(([name]) => isWrong(wrong, name))
      .map(([name, typed]) => [name === 'programme' ? PROGRAMME_NAMED : name, typed]),
  );

/** A role is not dropped without a word where the kind of activity has none (W3). */
function roleKept({ t }: CardContext, entry: DescribedEntry): { entry: DescribedEntry; told: string[] } {
  if (entry.type !== 'activity' || entry.role === undefined || entry.activity === undefined || takesRole(entry.activity)) {
    return { entry, told: [] };
  }
  return { entry: { ...entry, role: undefined }, told: [t.entryForm.roleDropped(t.activity[entry.activity].toLocaleLowerCase())] };
}
