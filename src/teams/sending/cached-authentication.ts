import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Authentication = ConfigurationBotFrameworkAuthentication;
type Factory = ReturnType<Authentication['createConnectorFactory']>;
type Client = ReturnType<Factory['create']>;
type Claims = Parameters<Authentication['createConnectorFactory']>[0];

/** As many clients as are kept; Teams has a handful of service addresses. */
const most = 64;

/**
 * The SDK's sign-in checks, with the clients that it would build anew for every turn kept: one for each of the bot's
 * identities, audiences and service addresses. Who sends is checked every time, as before; a client holds no
 * conversation, and its credentials renew their token themselves.
 */
export class CachedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #clients = new Map<string, Client>();
  readonly #tokenClients = new Map<string, ReturnType<Authentication['createUserTokenClient']>>();

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
    const result = await super.authenticateRequest(...request);
    const { claimsIdentity, connectorFactory } = result;
    return connectorFactory ? { ...result, connectorFactory: this.#caching(connectorFactory, claimsIdentity) } : result;
  }

  override createConnectorFactory(claims: Claims): Factory {
    return this.#caching(super.createConnectorFactory(claims), claims);
  }

  override createUserTokenClient(claims: Claims) {
    return kept(this.#tokenClients, identityOf(claims), () => super.createUserTokenClient(claims));
  }

  #caching(factory: Factory, claims: Claims): Factory {
    const identity = identityOf(claims);
    return {
      create: (serviceUrl, audience) =>
        kept(this.#clients, JSON.stringify([identity, audience, serviceUrl]), () => factory.create(serviceUrl, audience)),
    };
  }
}

/** What the SDK takes for the bot's own id in a sender's claims. */
function identityOf(claims: Claims): string {
  return claims.getClaimValue('aud') ?? claims.getClaimValue('appid') ?? '';
}

/** One that could not be made is not kept. */
function kept<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = made.get(key);
  if (before) return before;
  const making = make();
  making.catch(() => made.delete(key));
  made.set(key, making);
  const [oldest] = made.keys();
  if (made.size > most && oldest !== undefined) made.delete(oldest);
  return making;
}
