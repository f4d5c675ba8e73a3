import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOfLink, linksAsKeys } from '../../src/language/register-link.ts';
import { understand } from '../../src/language/understand.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor } from './support/ashmere.ts';

const ofsted = 'https://reports.ofsted.gov.uk/provider/21/900012';
const gias = 'https://www.get-information-schools.service.gov.uk/Establishments/Establishment/Details/900012';

test('a link to an Ofsted report or to Get Information about Schools names its provider', () => {
  for (const link of [
    ofsted,
    gias,
    `${ofsted}/`,
    `${ofsted}#latest`,
    `${gias}?tab=1&x=%20#school-dashboard`,
    ofsted.replace('https', 'http'),
  ])
    assert.equal(keyOfLink(link), '900012', link);
  assert.equal(keyOfLink('https://reports.ofsted.gov.uk/provider/16/ey900001'), 'EY900001');
  assert.equal(keyOfLink('https://reports.ofsted.gov.uk/provider/16/2512345'), '2512345');
});

test('an address that only looks like one names nobody', () => {
  const odd = [
    'https://reports.ofsted.gov.uk.evil.example/provider/21/900012',
    'https://evil.example/reports.ofsted.gov.uk/provider/21/900012',
    'https://reports.ofsted.gov.uk@evil.example/provider/21/900012',
    'https://user:pass@reports.ofsted.gov.uk/provider/21/900012',
    'https://reports.ofsted.gov.uk:8443/provider/21/900012',
    'javascript://reports.ofsted.gov.uk/provider/21/900012',
    'file://reports.ofsted.gov.uk/provider/21/900012',
    'https://reports.ofsted.gov.uk/provider/21/900012/../../../900001',
    'https://reports.ofsted.gov.uk/provider/21/',
    'https://reports.ofsted.gov.uk/provider/21/%39%30',
    'https://reports.ofsted.gov.uk/search?q=900012',
    `https://reports.ofsted.gov.uk/provider/21/900012?${'x'.repeat(5000)}`,
    'https://',
    '',
    'https://[::1',
    '//reports.ofsted.gov.uk/provider/21/900012',
  ];
  for (const link of odd) assert.equal(keyOfLink(link), undefined, link);
});

test('a link typed in chat is the provider it leads to, alone or in a question', () => {
  const meant = (text: string) => understand(text, contextFor('advisor'), requests);
  for (const text of [ofsted, gias, `<${ofsted}>`, `${ofsted} please`, 'reports.ofsted.gov.uk/provider/21/900012'])
    assert.deepEqual(meant(text), { does: 'request', request: 'provider-overview', input: { provider: '900012' } }, text);
  assert.deepEqual(meant(`what category is ${gias}?`), { does: 'request', request: 'category', input: { provider: '900012' } });
});

test('a link to a school that a head may not see is as unknown as one to nowhere', () => {
  const meant = (link: string) => understand(link, contextFor('head'), requests).does;
  assert.equal(meant(ofsted), 'unknown-provider');
  assert.equal(meant(ofsted.replace('900012', '999999')), 'unknown-provider');
});

test('other links, and the words around one, are left as they are', () => {
  assert.equal(linksAsKeys('see https://example.org/provider/21/900012, please'), 'see https://example.org/provider/21/900012, please');
  assert.match(linksAsKeys(`is ${ofsted}, open?`), /^is\s+URN 900012 , open\?$/);
});

test('a message made of link beginnings takes no time', () => {
  const began = performance.now();
  linksAsKeys('https://'.repeat(500));
  linksAsKeys(`https://${'.'.repeat(3990)}x`);
  assert.ok(performance.now() - began < 500);
});
