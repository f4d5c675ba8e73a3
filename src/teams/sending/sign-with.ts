/** The part of the SDK's client that knows who the bot is. */
interface Signing {
  credentials: { signRequest(request: { headers: { set(name: string, value: string): void } }): Promise<unknown> };
}

/**
 * The Authorization header with which a client of the SDK would send, its token renewed where it must be; undefined
 * in trial mode, where nobody signs in. Throws what the sign-in throws, and where a turn has no client.
 */
export async function signWith(client: Signing | undefined): Promise<string | undefined> {
  if (!client) throw new Error('the turn has no client to send with');
  let authorization: string | undefined;
  await client.credentials.signRequest({
    headers: {
      set(name, value) {
        if (name.toLowerCase() === 'authorization') authorization = value;
      },
    },
  });
  return authorization;
}
