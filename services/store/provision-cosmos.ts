import { connectCosmos, PARTITION_KEY, type CosmosSettings } from './cosmos-client.ts';

/**
 * Makes the database and the container if they are missing. For set-up with an account key:
 * the data-plane roles the bot itself runs with may not do this.
 */
export async function provisionCosmos(settings: CosmosSettings): Promise<void> {
  const client = await connectCosmos(settings);
  try {
    const { database } = await client.databases.createIfNotExists({ id: settings.database });
    await database.containers.createIfNotExists({
      id: settings.container,
      partitionKey: { paths: [PARTITION_KEY] },
      // Nothing asks for what is inside a record, and each indexed property makes a write dearer.
      indexingPolicy: { includedPaths: [{ path: '/*' }], excludedPaths: [{ path: '/record/*' }] },
    });
  } finally {
    client.dispose();
  }
}
