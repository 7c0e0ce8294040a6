import type { Assignment } from '../../services/domain/person.ts';
import { readRoleKey } from '../../services/domain/roster/role-key.ts';
import { unitName, type CardContext } from '../context.ts';

export const assignmentText = (ctx: CardContext, assignment: Assignment): string =>
  'unit' in assignment ? `${ctx.t.role[assignment.role]}, ${unitName(ctx, assignment.unit)}` : ctx.t.role[assignment.role];

/** A role by its key. */
export function roleKeyText(ctx: CardContext, key: string): string {
  const assignment = readRoleKey(key);
  return assignment === undefined ? key : assignmentText(ctx, assignment);
}
