import { hasRole, type Person } from '../person.ts';

/** The secretariat and the administrator keep up the administrations and the people. */
export const mayKeepRoster = (actor: Person): boolean => actor.active && (hasRole(actor, 'secretariat') || hasRole(actor, 'administrator'));

/** Everybody says when they are away themselves. */
export const mayTellAbsenceOf = (actor: Person, person: string): boolean => actor.active && (actor.id === person || mayKeepRoster(actor));
