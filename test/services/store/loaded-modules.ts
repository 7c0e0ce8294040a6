// Opens a store in memory and names every module the process then asked for.
import { registerHooks } from 'node:module';

const asked: string[] = [];
registerHooks({
  resolve(specifier, context, next) {
    asked.push(specifier);
    return next(specifier, context);
  },
});
const { openStore } = await import('../../../services/store/open-store.ts');
const store = await openStore({ engine: 'sqlite', file: ':memory:' }, 'solna');
await store.close();
process.stdout.write(asked.join('\n'));
