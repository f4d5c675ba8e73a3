import type { TokenCredential } from '@azure/identity';

/** The bot's identity with Microsoft, as its configuration has it. */
export interface BotIdentity {
  appId: string;
  appType: 'UserAssignedMSI' | 'SingleTenant' | 'MultiTenant';
  tenantId?: string;
  password?: string;
}

/** All that the application has been granted for Graph. */
const scope = 'https://graph.microsoft.com/.default';

/**
 * Gives tokens for Microsoft Graph to the bot's own identity: the machine's managed identity, or its client secret. The library
 * keeps a token until shortly before it runs out. What it gives throws where there is none to be had.
 */
export function signIn(bot: BotIdentity): () => Promise<string> {
  let opening: Promise<TokenCredential> | undefined;
  return async () => {
    opening ??= openCredential(bot);
    const credential = await opening;
    const token = await credential.getToken(scope);
    if (!token) throw new Error('no token for Microsoft Graph');
    return token.token;
  };
}

async function openCredential({ appId, appType, tenantId, password }: BotIdentity): Promise<TokenCredential> {
  const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity');
  if (appType !== 'UserAssignedMSI' && tenantId && password) return new ClientSecretCredential(tenantId, appId, password);
  return new ManagedIdentityCredential({ clientId: appId });
}
