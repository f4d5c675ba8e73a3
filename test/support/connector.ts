import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that the bot made to the connector. */
export interface Sent {
  method: string;
  path: string;
  /** The conversation it went to; empty when a conversation was opened. */
  conversation: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the bot sends is looked at freely in tests.
  body: any;
}

/** A stand-in for Teams' side of the protocol: it takes what the bot sends and keeps it. */
export interface Connector {
  /** The serviceUrl that activities name. */
  url: string;
  sent: Sent[];
  /** The people of every conversation, by their Teams id. */
  members: Map<string, object>;
  /** The channels of every team. The first has no name, as in Teams. */
  channels: { id: string; name?: string }[];
  /** Calls whose method and path match are answered with this status instead. */
  refuse: { match: RegExp; status: number }[];
  /** Calls whose method and path match are answered so much later. */
  slow?: { match: RegExp; milliseconds: number };
  close(): Promise<void>;
}

/** Starts a connector on a port of its own, on this machine only. */
export async function startConnector(): Promise<Connector> {
  const sent: Sent[] = [];
  const members = new Map<string, object>();
  const refuse: Connector['refuse'] = [];
  let number = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = decodeURIComponent(request.url ?? '');
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (connector.slow?.match.test(`${request.method} ${path}`))
      await new Promise((done) => setTimeout(done, connector.slow?.milliseconds));
    const refused = refuse.find(({ match }) => match.test(`${request.method} ${path}`));
    if (refused) return answer(refused.status, { error: { code: 'Refused', message: 'refused for the test' } });
    const [, ofTeam, list] = /\/v3\/teams\/([^/]+)(\/conversations)?$/.exec(path) ?? [];
    if (ofTeam) return answer(200, list ? { conversations: connector.channels } : { id: ofTeam, name: 'Education Excellence' });
    const [, conversation = '', what, id] = /\/v3\/conversations(?:\/([^/]+)(?:\/(\w+)(?:\/(.+))?)?)?$/.exec(path) ?? [];
    if (request.method === 'GET' && what === 'members') {
      const member = members.get(id ?? '');
      return member ? answer(200, member) : answer(404, { error: { code: 'MemberNotFoundInConversation', message: 'no such member' } });
    }
    const body = text === '' ? undefined : JSON.parse(text);
    sent.push({ method: request.method ?? '', path, conversation, body });
    number += 1;
    if (request.method === 'POST' && conversation === '') return answer(201, { id: `a:own-${body.members[0].id}` });
    answer(request.method === 'POST' ? 201 : 200, { id: `sent-${number}` });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connector: Connector = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    members,
    channels: [{ id: '19:team@thread.tacv2' }, { id: '19:announcements@thread.tacv2', name: 'Announcements' }],
    refuse,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return connector;
}
