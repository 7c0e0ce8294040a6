import type { CityFile } from '../../policy/city-file.ts';
import type { Random } from '../driver/seeded-random.ts';

/** Who has the bot, and from when. */
export interface Onboarding {
  /** Has the bot from the start. */
  present: string[];
  /** Gets the bot in March. */
  newcomer: string | undefined;
  /** Never gets the bot. */
  absent: string | undefined;
}

/** Draws who comes late and who never comes, among the contact persons. */
export function drawOnboarding({ people }: CityFile, random: Random): Onboarding {
  const contacts = people.filter((p) => p.roles.some((r) => r.role === 'contact')).map((p) => p.id);
  const drawn = contacts.length < 2 ? [] : [random.pick(contacts)];
  const others = contacts.filter((id) => !drawn.includes(id));
  const [newcomer, absent] = drawn.length === 0 ? [] : [drawn[0], random.pick(others)];
  const present = people.map((p) => p.id).filter((id) => id !== newcomer && id !== absent);
  return { present, newcomer, absent };
}
