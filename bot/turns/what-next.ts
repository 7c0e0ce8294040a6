import type { WhatNext } from '../../cards/person/what-next.ts';
import type { Turn } from './turn.ts';

/** What is known of the days ahead. */
export async function whatNext({ use }: Pick<Turn, 'use'>): Promise<WhatNext> {
  const [round, opensOn] = await Promise.all([use.rounds.latest(), use.rounds.nextOpening()]);
  const found = round === undefined ? undefined : await use.rounds.withReports(round.quarter);
  if (found === undefined) return { opensOn };
  const { rows } = await use.rounds.status(found);
  return { latest: { round: found.round, rows }, opensOn };
}
