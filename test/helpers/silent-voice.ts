import type { ChatVoice } from '../../bot/teams/chat-voice.ts';

/** Speaks to nobody. */
export const silentVoice = (): ChatVoice => ({
  card: async () => ({ kind: 'delivered' }),
  text: async () => ({ kind: 'delivered' }),
  end: () => undefined,
});
