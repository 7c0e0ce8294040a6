import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { noteCard } from '../../cards/person/text-card.ts';
import { groupFormCard, newFormCard, stepFormCard, type FormState } from '../../cards/record/record-forms.ts';
import type { Offered } from '../../cards/record/record-form.ts';
import type { RecordView } from '../../cards/record/record-view.ts';
import type { Back } from '../../cards/record/record-verbs.ts';
import { isProject } from '../../services/domain/project/project-rules.ts';
import { isOfWholeCity, mayCreateFor } from '../../services/domain/register/rights.ts';
import type { AnyRegistered, RegisteredKind } from '../../services/domain/register/registered.ts';
import { viewOf } from './present-record.ts';
import type { Turn } from './turn.ts';

type Reply = Promise<AdaptiveCard>;

/** The records each kind of reference may be chosen among. */
export const optionsFor = async ({ use, actor, ctx }: Turn, { rules }: Pick<RecordView, 'rules'>): Promise<Offered> => {
  const kinds = new Set(Object.values(rules.description).flatMap((field) => ('to' in field ? [field.to] : [])));
  const boards = [...ctx.city.boards].map(([id, name]) => ({ id, name }));
  const { options, cut } = await use.catalogue.options(actor, kinds);
  return { options: { ...options, board: boards }, cut };
};

/** A group of a record's fields to change. */
export async function groupForm(turn: Turn, record: AnyRegistered, group: string, state?: FormState): Reply {
  const view = await viewOf(turn, record.kind);
  const mayAddPartner = mayCreateFor(turn.actor, 'partner').length > 0;
  return groupFormCard(view, { record, group, ...(await optionsFor(turn, view)), mayAddPartner }, state);
}

/** What a step still lacks, with what a report has said of it already filled in. */
export async function stepForm(turn: Turn, record: AnyRegistered, to: string, state?: FormState): Reply {
  const view = await viewOf(turn, record.kind);
  const said = isProject(record) && to === 'completed' ? await turn.use.finished.of(record) : undefined;
  return stepFormCard(view, { record, to, ...(await optionsFor(turn, view)), saidEffects: said?.effects || undefined }, state);
}

const unitsFor = ({ actor, ctx }: Turn, kind: RegisteredKind): string[] => {
  const may = mayCreateFor(actor, kind);
  if (may !== 'all') return may;
  const all = [...ctx.city.units.values()].filter((unit) => unit.active).map((unit) => unit.id);
  // Whose it is is not asked of what is no administration's.
  return isOfWholeCity(kind) ? all.slice(0, 1) : all;
};

interface NewRecord {
  id: string;
  unit: string;
  /** The form it is needed in, with what was typed there. */
  back?: Back | undefined;
}

/** A new record's form, for whoever may make one for some administration. */
export async function newForm(turn: Turn, kind: RegisteredKind, made: NewRecord, state?: FormState): Reply {
  const [only, ...others] = unitsFor(turn, kind);
  if (only === undefined) return noteCard(turn.ctx, { tone: 'warning', text: turn.ctx.t.failure['not-allowed'] });
  const view = await viewOf(turn, kind);
  return newFormCard(view, { ...made, units: [only, ...others], ...(await optionsFor(turn, view)) }, state);
}
