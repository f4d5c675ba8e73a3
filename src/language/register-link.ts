/** Whose pages name a provider by its key in their address. */
const pages: readonly { host: RegExp; path: RegExp }[] = [
  { host: /^(www\.)?reports\.ofsted\.gov\.uk$/, path: /^\/provider\/\d{1,3}\/((?:EY|CA|VC|RP)?\d{4,8})\/?$/i },
  {
    host: /^(www\.)?get-information-schools\.service\.gov\.uk$/,
    path: /^\/establishments\/establishment\/details\/(\d{5,7})\/?$/i,
  },
];

const longest = 2000;

/**
 * The key of the provider whose register page a link leads to: an Ofsted report page or one of Get Information about
 * Schools. Undefined for any other address, however like one it looks. Nothing is fetched.
 *
 * @example keyOfLink('https://reports.ofsted.gov.uk/provider/21/900001') // '900001'
 */
export function keyOfLink(link: string): string | undefined {
  if (link.length > longest || !URL.canParse(link)) return undefined;
  const { protocol, hostname, pathname, username, password, port } = new URL(link);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '' || port !== '') return undefined;
  const page = pages.find(({ host }) => host.test(hostname));
  return page?.path.exec(pathname)?.[1]?.toUpperCase();
}

/**
 * A message with each link to a register page put as the key it leads to, so that it is read as any key is. Other links
 * stay what they are.
 *
 * @example linksAsKeys('category of https://reports.ofsted.gov.uk/provider/21/900001?') // 'category of URN 900001 ?'
 */
export function linksAsKeys(text: string): string {
  return text.replace(/<?\b(?:https?:\/\/|www\.|reports\.ofsted\.|get-information-schools\.)[^\s<>()[\]"“”]+>?/gi, (said) => {
    const link = said.replace(/^<|>$/g, '');
    const [bare = '', end = ''] = /^(.*?)([.,;:!?]*)$/.exec(link)?.slice(1) ?? [];
    const key = keyOfLink(/^https?:/i.test(bare) ? bare : `https://${bare}`);
    return key === undefined ? said : ` URN ${key} ${end}`;
  });
}
