import { z } from 'zod';
import { AREAS, PURPOSES } from '../../services/domain/classification.ts';
import { withInputs, type EarlierInputs } from '../record/record-verbs.ts';
import { countOrNone, id, several, text } from '../written/fields.ts';

const entry = { report: id, entry: id, seenRev: countOrNone };

const same = (...inputs: string[]): EarlierInputs => Object.fromEntries(inputs.map((input) => [input, input]));

/** The forms of before had inputs of their own. */
const EARLIER_APPLICATION: EarlierInputs = {
  ...same('title', 'programme', 'submittedOn', 'amount', 'areas', 'purposes'),
  amountSek: 'amount',
};
const EARLIER_ACTIVITY: EarlierInputs = {
  ...same('title', 'place', 'role', 'goal', 'outcome', 'areas', 'purposes'),
  activity: 'type',
  heldOn: 'startsOn',
};

/** What saves an addition to a report: applications and activities are asked for as in the register. */
export const ENTRY_VERBS = {
  'report.save-application': withInputs(entry, EARLIER_APPLICATION),
  'report.save-activity': withInputs(entry, EARLIER_ACTIVITY),
  'report.save-effect': z.object({ ...entry, title: text, areas: several(AREAS), purposes: several(PURPOSES), description: text }),
} as const;
