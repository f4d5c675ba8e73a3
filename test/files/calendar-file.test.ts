import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarFile } from '../../src/files/calendar-file.ts';
import type { DiaryEvent } from '../../src/ports.ts';
import { eventIn, linesOf, readByBoth } from '../support/calendar-files.ts';

const at = '2027-01-20T10:00:00.000Z';

const event: DiaryEvent = {
  uid: '3f2a9c01d4e87b6655aa12cc@demo.tally',
  sequence: 2,
  title: 'TAS meeting: Zoë’s; “school”, with a \\ in its name, and so long a name that no line holds it 👩🏽‍🏫',
  description: 'At the school, or online; see below.\n\nBEGIN:VEVENT\nJoin online: https://meet.example/a,b;c?d=e\n🎒 Ŵyn',
  from: '2027-07-05T13:00:00.000Z',
  until: '2027-07-05T15:00:00.000Z',
  timeZone: 'Europe/London',
  location: 'St Bride’s, Nether Ashmere; AS1 2XY',
  online: true,
  link: 'https://meet.example/a,b;c?d=e',
  organiser: { name: 'Priya "Pri" Nair', email: 'priya.nair@ashmere.example' },
  attendees: [
    { name: 'Ruth Calloway; head: of', email: 'ruth@ashmere.example', required: true },
    { name: 'Siân Łukasik, governor', email: 'sian@ashmere.example', required: true, answer: 'accepted' },
    { name: 'Paul Ince', email: 'finance@ashmere.example', required: false, answer: 'tentative' },
  ],
};

test('an invitation is read alike by two independent readers: what, when, where, who, and what each has answered', async () => {
  const file = await calendarFile(event, { at });
  const { strict, other } = readByBoth(file);
  assert.equal(strict.method, 'REQUEST');
  assert.deepEqual(
    [strict.uid, strict.sequence, strict.from, strict.until, strict.status],
    [event.uid, 2, event.from, event.until, 'CONFIRMED'],
  );
  assert.deepEqual([strict.summary, strict.description, strict.location], [event.title, event.description, event.location]);
  assert.equal(strict.url, 'https://meet.example/a%2Cb%3Bc?d=e');
  assert.deepEqual(strict.organiser, { name: 'Priya ”Pri” Nair', email: 'priya.nair@ashmere.example' });
  assert.deepEqual(strict.attendees, [
    { name: 'Ruth Calloway head of', email: 'ruth@ashmere.example', role: 'REQ-PARTICIPANT', answer: 'NEEDS-ACTION', rsvp: true },
    { name: 'Siân Łukasik, governor', email: 'sian@ashmere.example', role: 'REQ-PARTICIPANT', answer: 'ACCEPTED', rsvp: false },
    { name: 'Paul Ince', email: 'finance@ashmere.example', role: 'OPT-PARTICIPANT', answer: 'TENTATIVE', rsvp: false },
  ]);
  assert.deepEqual(other, strict);
  assert.ok(!file.includes('VALARM'), 'reminders are Tally’s, or their calendar’s own');
  assert.match(file, /^DTSTART:20270705T130000Z\r$/m, 'summer time, in UTC');
});

test('a meeting that is called off takes the event out again, with the reason', async () => {
  const { strict } = readByBoth(await calendarFile({ ...event, sequence: 3, cancelled: 'The head is ill; sorry.' }, { at }));
  assert.deepEqual([strict.method, strict.status, strict.uid, strict.sequence], ['CANCEL', 'CANCELLED', event.uid, 3]);
  assert.match(strict.description, /^The head is ill; sorry\.\n/);
});

test('to whoever arranges it the file is no invitation', async () => {
  const file = await calendarFile(event, { at, to: 'PRIYA.nair@ashmere.example' });
  assert.equal(readByBoth(file).strict.method, 'PUBLISH');
});

test('no text breaks out of its line, no line is longer than 75 bytes, and each ends as it must', async () => {
  const evil = 'x\r\nATTENDEE:mailto:evil@example.org\nEND:VEVENT\u2028;,\\n"';
  const broken = {
    ...event,
    title: evil,
    description: evil,
    location: evil,
    organiser: { ...event.organiser, name: evil },
    attendees: [
      { name: evil, email: 'ruth@ashmere.example', required: true },
      { name: 'x', email: 'a@b.example\r\nX-EVIL:1', required: true },
    ],
  };
  const file = await calendarFile(broken, { at });
  assert.deepEqual(readByBoth(file).strict.attendees.length, 1);
  assert.ok(!/^X-EVIL/m.test(file));
  for (const line of linesOf(file)) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!/[^\r]\n/.test(file));
  assert.ok(file.endsWith('END:VCALENDAR\r\n'));
});

test('whatever is written in a title or a place comes back as it was', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }).filter((one) => /\S/.test(one));
  await fc.assert(
    fc.asyncProperty(text, text, async (title, location) => {
      const read = eventIn(await calendarFile({ ...event, title, location }, { at }));
      const plain = (one: string) => one.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim();
      assert.equal(plain(read.summary), plain(title));
      assert.equal(plain(read.location ?? ''), plain(location));
    }),
    { numRuns: 60 },
  );
});
