import { readFile } from 'node:fs/promises';
import { createHttpServer } from '../../bot/http/server.ts';
import { createLog } from '../../bot/log.ts';
import type { AdaptiveCard } from '../../cards/kit/card.ts';
import { systemSchedule } from '../../services/clock.ts';
import { serve } from './serve.ts';
import { silentVoice } from '../helpers/silent-voice.ts';

/** The product's own HTTP server, answering every invoke with one card and doing nothing: `<card file>`. */
const [cardFile = ''] = process.argv.slice(2);

const card: AdaptiveCard = JSON.parse(await readFile(cardFile, 'utf8'));
const server = createHttpServer({
  host: '127.0.0.1',
  port: 0,
  voiceIn: silentVoice,
  health: () => ({ status: 200, body: { status: 'ok' } }),
  schedule: systemSchedule,
  authenticate: undefined,
  log: createLog('warn'),
  turn: (_activity, say) => say.card(card),
});
serve({ start: () => server.listen(), calls: () => ({}), putBack: async () => undefined });
