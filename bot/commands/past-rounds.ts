import { addQuarters, type Quarter } from '../../services/domain/quarter.ts';
import type { Round } from '../../services/domain/round.ts';
import type { Turn } from '../turns/turn.ts';
import { reportedQuarter } from './reported.ts';

const A_YEAR = 4;

/** The latest of the last year's rounds of which something is true. */
export async function latestRound(turn: Turn, isMeant: (round: Round) => boolean): Promise<Round | undefined> {
  const latest = await reportedQuarter(turn);
  const quarters = Array.from({ length: A_YEAR }, (_, back): Quarter => addQuarters(latest, -back));
  const rounds = await Promise.all(quarters.map((quarter) => turn.use.rounds.get(quarter)));
  return rounds.find((round) => round !== undefined && isMeant(round));
}
