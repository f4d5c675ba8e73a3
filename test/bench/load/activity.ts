/** Somebody of the authority as Teams knows them, in a chat of their own with the bot. */
export interface Sender {
  aadObjectId: string;
  name: string;
  conversation: string;
}

let last = 0;

/** An activity as it goes over the wire, and the id that a reply to it names. */
export interface Sent {
  id: string;
  body: string;
}

/** A message as Teams sends it, with an id of its own; everything that a real one carries is there. */
export function messageActivity(text: string, from: Sender, serviceUrl: string): Sent {
  return activity(
    { text, textFormat: 'plain', attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }], type: 'message', locale: 'en-GB' },
    from,
    serviceUrl,
  );
}

/** A button that is pressed (Action.Execute), as Teams sends it: its data with every field of the card beside it. */
export function pressActivity(verb: string, data: object, from: Sender, serviceUrl: string): Sent {
  return activity(
    { name: 'adaptiveCard/action', type: 'invoke', value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' } },
    from,
    serviceUrl,
  );
}

function activity(own: object, from: Sender, serviceUrl: string): Sent {
  last += 1;
  const id = `bench-${process.pid}-${last}`;
  const now = new Date().toISOString();
  const tenant = { id: '0a5b3e5e-0000-4000-8000-000000000999' };
  const body = JSON.stringify({
    ...own,
    timestamp: now,
    localTimestamp: now,
    id,
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${from.conversation}`, name: from.name, aadObjectId: from.aadObjectId },
    conversation: { conversationType: 'personal', tenantId: tenant.id, id: from.conversation },
    recipient: { id: '28:bench', name: 'Tally' },
    entities: [{ locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London', type: 'clientInfo' }],
    channelData: { tenant },
    localTimezone: 'Europe/London',
  });
  return { id, body };
}
