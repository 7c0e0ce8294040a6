import { differences } from '../description/differences.ts';
import { emptyValues, type AnyValues } from '../description/field.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Decided } from './decide-record.ts';
import type { KindRules } from './kind-rules.ts';
import { recordGaps } from './record-gaps.ts';
import type { AnyRegistered } from './registered.ts';

interface Creation {
  city: string;
  /** Made when the form is shown, so that a replayed save is the same record. */
  id: string;
  unit: string;
  values: AnyValues;
  actor: string;
  /** ISO instant. */
  at: string;
  today: CivilDate;
}

/** A new record in its kind's first state. */
export function createRecord(rules: KindRules, { city, id, unit, values, actor, at, today }: Creation): Decided<AnyRegistered> {
  const { kind, description, initial } = rules;
  const empty = emptyValues(description);
  const filled = { ...empty, ...values };
  const fields = recordGaps(rules, filled, initial);
  if (fields.length > 0) return { ok: false, failure: { code: 'gaps', to: initial, fields } };
  const contradictions = rules.contradictions(filled, today, initial);
  if (Object.keys(contradictions).length > 0) return { ok: false, failure: { code: 'contradictions', fields: contradictions } };
  const changes = differences(description, empty, filled);
  const history: AnyRegistered['history'] = [{ at, by: actor, what: 'created', to: initial, changes }];
  return { ok: true, record: { kind, city, id, unit, state: initial, rev: 0, values: filled, history } };
}
