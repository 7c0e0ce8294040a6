import type { Agent } from 'node:https';
import { CosmosClient } from '@azure/cosmos';
import { CALL_WITHIN_MS } from './call-time.ts';

export interface CosmosSettings {
  endpoint: string;
  /** entra: the managed identity or signed-in account the program runs as. */
  credential: { kind: 'key'; key: string } | { kind: 'entra' };
  database: string;
  container: string;
  /** How connections are made, where the default will not do (a proxy, a test server). */
  agent?: Agent;
}

export const PARTITION_KEY = '/city';

/** The store waits out what passes itself; what is never answered must end within a call. */
const CONNECTION = { requestTimeout: CALL_WITHIN_MS, retryOptions: { maxRetryAttemptCount: 0 } };

export async function connectCosmos({ endpoint, credential, agent }: CosmosSettings): Promise<CosmosClient> {
  const options = { endpoint, connectionPolicy: CONNECTION, ...(agent === undefined ? {} : { agent }) };
  if (credential.kind === 'key') return new CosmosClient({ ...options, key: credential.key });
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new CosmosClient({ ...options, aadCredentials: new DefaultAzureCredential() });
}
