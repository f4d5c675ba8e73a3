import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Activity } from 'botbuilder';
import { CachedAuthentication } from '../../../src/teams/sending/cached-authentication.ts';

const from = (serviceUrl: string) => ({ channelId: 'msteams', serviceUrl, type: 'message' }) as Activity;

async function clientFor(authentication: CachedAuthentication, serviceUrl: string, audience?: string) {
  const { connectorFactory } = await authentication.authenticateRequest(from(serviceUrl), '');
  return connectorFactory!.create(serviceUrl, audience);
}

describe('the clients of the SDK', () => {
  it('are one for each service address and audience', async () => {
    const authentication = new CachedAuthentication({});
    const one = await clientFor(authentication, 'http://127.0.0.1:1/');
    assert.equal(await clientFor(authentication, 'http://127.0.0.1:1/'), one);
    assert.notEqual(await clientFor(authentication, 'http://127.0.0.1:2/'), one);
    assert.notEqual(await clientFor(authentication, 'http://127.0.0.1:1/', 'https://other.example'), one);
  });

  it('are a bounded number: the one made longest ago is made anew', async () => {
    const authentication = new CachedAuthentication({});
    const first = await clientFor(authentication, 'http://127.0.0.1:1/');
    for (let port = 2; port < 70; port += 1) await clientFor(authentication, `http://127.0.0.1:${port}/`);
    assert.notEqual(await clientFor(authentication, 'http://127.0.0.1:1/'), first);
  });

  it('do not spare a sender the check of who they are', async () => {
    const signedIn = new CachedAuthentication({ MicrosoftAppId: 'app', MicrosoftAppPassword: 'secret', MicrosoftAppType: 'MultiTenant' });
    await assert.rejects(signedIn.authenticateRequest(from('https://smba.example/'), ''), /Unauthorized/);
    await assert.rejects(signedIn.authenticateRequest(from('https://smba.example/'), 'Bearer not.a.token'));
  });
});
