import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { suggestionsCard, type Suggestion } from '../../cards/person/suggestions-card.ts';
import { understand, type Command } from '../commands/understand.ts';
import { ACTIONS } from './actions.ts';
import type { Turn } from './turn.ts';

const asSuggestion = (command: Command): Suggestion => (command === 'language-sv' || command === 'language-en' ? 'language' : command);

/** Answers what somebody has written: the command understood, or the nearest there are. */
export async function answerText(text: string, turn: Turn): Promise<AdaptiveCard> {
  const understood = understand(text);
  return 'command' in understood
    ? answer(understood.command, turn)
    : suggestionsCard(turn.ctx, [...new Set(understood.suggestions.map(asSuggestion))]);
}

function answer(command: Command, turn: Turn): Promise<AdaptiveCard> {
  switch (command) {
    case 'help':
    case 'waiting':
    case 'my-report':
    case 'round-status':
      return ACTIONS[command]({}, turn);
    case 'my-projects':
      return ACTIONS[command]({ page: 0 }, turn);
    case 'language':
      return ACTIONS['language-choice']({}, turn);
    case 'language-sv':
      return ACTIONS.language({ locale: 'sv' }, turn);
    case 'language-en':
      return ACTIONS.language({ locale: 'en' }, turn);
    default:
      return command satisfies never;
  }
}
