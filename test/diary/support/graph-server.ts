import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

/** A request as it arrived: `path` is decoded, without `/v1.0`. */
export interface GraphRequest {
  method: string;
  path: string;
  query: string;
  headers: IncomingMessage['headers'];
  body: Body;
}

/** What the server answers: nothing at all (`hang`, `cut`), or a status with headers and a body (a text is sent as it is). */
export type GraphAnswer = { status: number; headers?: Record<string, string>; body?: unknown } | 'hang' | 'cut';

/** An event as it stands in a mailbox. */
// biome-ignore lint/suspicious/noExplicitAny: the JSON of another service, as it comes.
export type Body = Record<string, any>;

/** A Microsoft Graph of this machine, as far as its documentation says what calendars do. */
export interface GraphServer {
  endpoint: string;
  requests: GraphRequest[];
  /** The mailboxes there are, by address in lower case: entries that make their owner busy, and events. */
  mailboxes: Map<string, { items: Body[]; events: Map<string, Body>; error?: string; view?: string }>;
  /** Answers the next matching request instead; it is done all the same where `done` says so. */
  instead(when: (request: GraphRequest) => boolean, answer: GraphAnswer, done?: boolean): void;
}

/** An error as Graph says it. */
export function graphError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Exclude<GraphAnswer, string> {
  const innerError = {
    date: '2027-01-20T10:00:00',
    'request-id': '5f8c0f0e-0000-4000-8000-000000000001',
    'client-request-id': '5f8c0f0e-0000-4000-8000-000000000002',
  };
  return { status, headers, body: { error: { code, message, innerError } } };
}

/** Errors as they are documented and seen. */
export const graphErrors = {
  expired: () => graphError(401, 'InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'),
  denied: () => graphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  noMailbox: () => graphError(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.'),
  noItem: () => graphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'),
  conflict: () =>
    graphError(
      409,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    ),
  throttled: (seconds: number) =>
    graphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'Retry-After': String(seconds) }),
  broken: () => graphError(500, 'ErrorInternalServerError', 'An internal server error occurred. The operation failed.'),
  unavailable: (seconds?: number) =>
    graphError(
      503,
      'ErrorServerBusy',
      'The server cannot service this request right now. Try again later.',
      seconds === undefined ? {} : { 'Retry-After': String(seconds) },
    ),
  late: () => graphError(504, 'ErrorTimeoutExpired', 'The request timed out.'),
};

/**
 * Starts such a Graph on this machine, gone when the test file ends. It asks for a bearer token, takes `transactionId` as
 * documented (the same again gives the same event; another event is refused), finds events by a named property, and counts
 * no more than four requests of a batch for one mailbox.
 */
export async function graphServer(addresses: readonly string[]): Promise<GraphServer> {
  const faults: { when: (request: GraphRequest) => boolean; answer: GraphAnswer; done: boolean }[] = [];
  const own: GraphServer = {
    endpoint: '',
    requests: [],
    mailboxes: new Map(addresses.map((address) => [address.toLowerCase(), { items: [], events: new Map() }])),
    instead: (when, answer, done = false) => faults.push({ when, answer, done }),
  };
  let last = 0;

  function answer(request: GraphRequest): GraphAnswer {
    const fault = faults.findIndex(({ when }) => when(request));
    if (fault < 0) return act(request);
    const [{ answer: instead, done }] = faults.splice(fault, 1) as [(typeof faults)[number]];
    if (done) act(request);
    return instead;
  }

  function act({ method, path, query, body }: GraphRequest): Exclude<GraphAnswer, string> {
    const [, users, address = '', kind, id, action] = path.split('/');
    const box = own.mailboxes.get(address.toLowerCase());
    if (users !== 'users' || !box) return graphErrors.noMailbox();
    if (kind === 'calendar' && id === 'getSchedule') return schedule(body);
    if (kind !== 'events') return graphError(400, 'BadRequest', 'Resource not found for the segment.');
    if (method === 'GET' && id === undefined) return listed(box, query);
    if (method === 'POST' && id === undefined) return create(box, body);
    const event = box.events.get(id ?? '');
    if (!event) return graphErrors.noItem();
    if (method === 'POST' && action === 'cancel') {
      box.events.delete(event.id);
      event.comment = body.comment;
      return { status: 202 };
    }
    if (method === 'PATCH') {
      // What makes an event an online meeting stands in its text.
      if (event.onlineMeeting && body.body) delete event.onlineMeeting;
      Object.assign(event, body, online(event, body));
    }
    return { status: 200, body: event };
  }

  function create(box: { events: Map<string, Body> }, body: Body): Exclude<GraphAnswer, string> {
    const before = transactions.get(body.transactionId);
    if (before && JSON.stringify(before.asked) !== JSON.stringify(body)) {
      return graphError(
        409,
        'ErrorDuplicateTransactionId',
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
      );
    }
    if (before) return { status: 201, body: before.event };
    last += 1;
    const id = `AAMkAGI1AAAt9AH${last}AAA=`;
    const event: Body = { ...structuredClone(body), id };
    Object.assign(event, online(event, body));
    box.events.set(id, event);
    if (body.transactionId) transactions.set(body.transactionId, { asked: structuredClone(body), event });
    return { status: 201, body: event };
  }
  const transactions = new Map<string, { asked: Body; event: Body }>();

  function online(event: Body, body: Body): Body {
    if (!body.isOnlineMeeting || event.onlineMeeting) return {};
    return { onlineMeeting: { joinUrl: `https://teams.microsoft.com/l/meetup-join/${event.id}` } };
  }

  function listed(box: { events: Map<string, Body> }, query: string): Exclude<GraphAnswer, string> {
    const filter = new URLSearchParams(query).get('$filter') ?? '';
    const [, id, value] = /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '([^']*)' and ep\/value eq '([^']*)'\)$/.exec(filter) ?? [];
    if (!id) return graphError(400, 'ErrorInvalidUrlQueryFilter', 'The query filter contains one or more invalid nodes.');
    const found = [...box.events.values()].filter((event) =>
      event.singleValueExtendedProperties?.some((one: Body) => one.id === id && one.value === value),
    );
    return { status: 200, body: { value: found } };
  }

  function schedule(body: Body): Exclude<GraphAnswer, string> {
    const [from, until] = [body.startTime, body.endTime].map(({ dateTime }: Body) => Date.parse(`${dateTime}Z`)) as [number, number];
    if (body.schedules.length > 20) return graphError(400, 'ErrorInvalidRequest', 'Too many schedules.');
    if (until - from >= 62 * 86_400_000) return graphError(400, 'ErrorInvalidTimeRange', 'The time period must be less than 62 days.');
    const value = body.schedules.map((scheduleId: string) => {
      const box = own.mailboxes.get(scheduleId.toLowerCase());
      const error = box?.error ?? (box ? undefined : 'ErrorMailRecipientNotFound');
      if (!box || error) return { scheduleId, error: { responseCode: error, message: `Unable to resolve ${scheduleId}.` } };
      const scheduleItems = box.items.filter(
        ({ start, end }) => Date.parse(`${start.dateTime}Z`) < until && Date.parse(`${end.dateTime}Z`) > from,
      );
      return { scheduleId, availabilityView: box.view ?? '', scheduleItems, workingHours: { startTime: '08:00:00.0000000' } };
    });
    return { status: 200, body: { value } };
  }

  function batch({ headers, body }: GraphRequest): GraphAnswer {
    const used = new Map<string, number>();
    const responses = body.requests.map(({ id, method, url, body: inner }: Body) => {
      const request = requestOf(method, url, headers, inner);
      own.requests.push(request);
      const mailbox = request.path.split('/')[2] ?? '';
      used.set(mailbox, (used.get(mailbox) ?? 0) + 1);
      const one = used.get(mailbox)! > 4 ? graphErrors.throttled(1) : (answer(request) as Exclude<GraphAnswer, string>);
      return { id, status: one.status, headers: one.headers ?? {}, body: one.body };
    });
    // In another order than they were asked in.
    return { status: 200, body: { responses: responses.reverse() } };
  }

  const server = createServer(async (incoming, outgoing) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    const request = requestOf(incoming.method ?? '', incoming.url ?? '', incoming.headers, text ? JSON.parse(text) : {});
    own.requests.push(request);
    const unsigned = !/^Bearer \S+$/.test(String(incoming.headers.authorization));
    const whole = unsigned
      ? graphErrors.expired()
      : request.path === '/$batch' && !faults.some(({ when }) => when(request))
        ? batch(request)
        : answer(request);
    if (whole === 'hang') return;
    if (whole === 'cut') return incoming.socket.destroy();
    const { status, headers = {}, body } = whole;
    outgoing.writeHead(status, { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers });
    outgoing.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  own.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return own;
}

function requestOf(method: string, url: string, headers: IncomingMessage['headers'], body: Body): GraphRequest {
  const { pathname, search } = new URL(url, 'http://graph');
  const path = pathname
    .replace(/^\/v1\.0/, '')
    .split('/')
    .map(decodeURIComponent)
    .join('/');
  return { method, path, query: search, headers, body: body ?? {} };
}
