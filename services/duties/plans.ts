import type { DutyKind } from '../domain/notice.ts';
import type { DutyPlan, Policy } from '../policy/city-file.ts';
import { KINDS_OF_DUTY } from './kinds/kinds.ts';

/** When a kind of duty falls due and who is told when: as the city's file says, else as the kind does. */
export const planOf = ({ duties }: Pick<Policy, 'duties'>, kind: DutyKind): DutyPlan => duties[kind] ?? KINDS_OF_DUTY[kind].plan;
