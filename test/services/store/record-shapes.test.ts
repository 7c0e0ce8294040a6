import { describe, expect, it } from '@jest/globals';
import { TIMINGS } from '../../../services/domain/notice.ts';
import { REFUSALS, WITHHOLDINGS } from '../../../services/domain/person.ts';
import { GAP_REASONS } from '../../../services/domain/round.ts';
import { RECORD_SHAPES } from '../../../services/store/record-shapes.ts';
import { aNotice, aPerson, aRound } from '../../helpers/builders.ts';

const at = '2026-10-05T08:00:00.000Z';

/** For each such field: what the domain knows of, and a record that has it. */
const CHOICES: [string, readonly string[], (value: string) => boolean][] = [
  ['why a person refuses', REFUSALS, (why) => RECORD_SHAPES.person({ ...aPerson(), refused: { why, at } })],
  ['why messages are withheld', WITHHOLDINGS, (why) => RECORD_SHAPES.person({ ...aPerson(), withheld: { why, at, tries: 1, until: at } })],
  ['when a notice may go', TIMINGS, (timing) => RECORD_SHAPES.notice({ ...aNotice(), timing })],
  ['why a report is missing', GAP_REASONS, (why) => RECORD_SHAPES.round({ ...aRound(), gaps: [{ unit: 'social', why }] })],
];

describe("a record can be read with every value that the domain's own list has, and with no other", () => {
  it.each(CHOICES)('%s', (_field, values, isReadable) => {
    expect([...values, 'hej'].filter(isReadable)).toEqual(values);
  });
});
