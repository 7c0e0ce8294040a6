import { benchPlatform } from './platform.ts';
import { composeProduct } from './product.ts';
import { serve } from './serve.ts';

/** The product at another hour than it is: `<data folder> <city file> <the instant it starts, epoch ms>`. */
const [dataFolder = '', cityFile = '', startsAt = ''] = process.argv.slice(2);

const { app } = await composeProduct({ dataFolder, cityFile, platform: benchPlatform({ startsAt: Number(startsAt) }) });

serve({ start: () => app.start(), calls: () => ({}), putBack: async () => undefined });
