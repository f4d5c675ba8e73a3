import { z } from 'zod/v4';
import type { IsoDate } from './domain/date.ts';
import { TallyError } from './domain/tally-error.ts';

/** Everything the environment decides, checked. The README's table says what each variable means. */
export interface Config {
  port: number;
  /** The authority whose desk this is, and whose packs apply. */
  authority: string;
  /** The embedded store's folder. */
  dataFolder: string;
  /** A date to use as today, for tests and trials. */
  today?: IsoDate;
  /** Trial mode: no sign-in, this machine only, embedded store only. */
  local: boolean;
  /** Where set, Cosmos DB is used in place of the embedded store. */
  cosmos?: { endpoint: string; key?: string };
  /** The bot's identity with Microsoft; never set in trial mode. */
  bot?: { appId: string; appType: 'UserAssignedMSI' | 'SingleTenant' | 'MultiTenant'; tenantId?: string; password?: string };
  mail?: { smtpUrl: string; from: string };
  /** Tally's own bookings, or Microsoft 365 besides: at `endpoint`, where it is one of this machine's to try Tally with. */
  diary: { kind: 'built-in' } | { kind: 'graph'; endpoint?: string };
  /** The address at which people reach this bot's links, without a slash at the end. */
  publicUrl?: string;
  /** Keep what was not understood for 90 days, for an administrator to read. */
  keepUnheard: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const isLoopback = (url: string): boolean => URL.canParse(url) && LOOPBACK.has(new URL(url).hostname);
const isWeb = (url: string): boolean => URL.canParse(url) && (url.startsWith('https://') || (url.startsWith('http://') && isLoopback(url)));
const isPort = (port: string): boolean => /^\d{1,5}$/.test(port) && Number(port) <= 65535;

const GUID = 'must be an id such as 00000000-0000-0000-0000-000000000000.';
const guid = z.string().regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, GUID);
const web = z.string().refine(isWeb, 'must be a web address that starts with https:// (http:// only on this machine).');

const environment = z.object({
  PORT: z.string().refine(isPort, 'must be a port number from 0 to 65535.').default('3978'),
  TALLY_AUTHORITY: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens.')
    .default('wolverhampton'),
  TALLY_DATA: z.string().default('./.tally'),
  TALLY_TODAY: z.iso.date('must be a date such as 2026-11-03.').optional(),
  TALLY_LOCAL: z.enum(['0', '1'], 'must be 1 for trial mode, or 0.').default('0'),
  COSMOS_ENDPOINT: web.optional(),
  COSMOS_KEY: z.string().optional(),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppType: z
    .enum(['UserAssignedMSI', 'SingleTenant', 'MultiTenant'], 'must be UserAssignedMSI, SingleTenant or MultiTenant.')
    .default('UserAssignedMSI'),
  MicrosoftAppTenantId: guid.optional(),
  MicrosoftAppPassword: z.string().optional(),
  SMTP_URL: z
    .string()
    .refine((url) => URL.canParse(url) && /^smtps?:\/\//.test(url), 'must be an address that starts with smtp:// or smtps://.')
    .optional(),
  MAIL_FROM: z.email('must be one e-mail address.').optional(),
  TALLY_PUBLIC_URL: web.optional(),
  TALLY_DIARY: z.enum(['built-in', 'graph'], 'must be graph for the calendars of Microsoft 365, or built-in.').default('built-in'),
  GRAPH_ENDPOINT: z.string().refine(isLoopback, 'must be an address of this machine: Microsoft Graph itself needs none.').optional(),
  TALLY_KEEP_UNHEARD: z.enum(['0', '1'], 'must be 0 to keep nothing of what was not understood, or 1.').default('1'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be one of fatal, error, warn, info, debug, trace and silent.',
    )
    .default('info'),
});
type Environment = z.infer<typeof environment>;

/** What must hold between variables, one sentence a fault. Looked at even where single variables are wrong. */
function faultsBetween(env: Record<string, string | undefined>, use: 'bot' | 'terminal'): string[] {
  const local = env.TALLY_LOCAL === '1';
  const endpoint = env.COSMOS_ENDPOINT;
  const appType = env.MicrosoftAppType ?? 'UserAssignedMSI';
  const rules: [boolean, string][] = [
    [
      use === 'bot' && !local && !env.MicrosoftAppId,
      'MicrosoftAppId is missing: the bot needs its identity, or TALLY_LOCAL=1 to try Tally on this machine without sign-in.',
    ],
    [
      local && endpoint !== undefined,
      'TALLY_LOCAL=1 keeps its data on this machine only: remove COSMOS_ENDPOINT, or switch trial mode off.',
    ],
    [env.COSMOS_KEY !== undefined && endpoint === undefined, 'COSMOS_KEY is set without COSMOS_ENDPOINT: set both or neither.'],
    [
      env.COSMOS_KEY !== undefined && endpoint !== undefined && !isLoopback(endpoint),
      'COSMOS_KEY is only for an emulator on this machine: remove it, and give the managed identity access to the account.',
    ],
    [
      !local && !!env.MicrosoftAppId && appType !== 'MultiTenant' && !env.MicrosoftAppTenantId,
      `MicrosoftAppTenantId is missing: ${appType} needs the tenant the bot lives in.`,
    ],
    [
      !local && !!env.MicrosoftAppId && appType !== 'UserAssignedMSI' && !env.MicrosoftAppPassword,
      `MicrosoftAppPassword is missing: ${appType} signs in with a client secret; UserAssignedMSI needs none.`,
    ],
    [
      env.TALLY_DIARY === 'graph' && !local && !env.MicrosoftAppId,
      'MicrosoftAppId is missing: TALLY_DIARY=graph signs in to Microsoft 365 with the bot’s identity.',
    ],
    [
      env.TALLY_DIARY === 'graph' && !local && env.MicrosoftAppId !== undefined && appType === 'MultiTenant' && !env.MicrosoftAppTenantId,
      'MicrosoftAppTenantId is missing: TALLY_DIARY=graph needs the tenant whose calendars are used.',
    ],
    [
      env.TALLY_DIARY === 'graph' && local && env.GRAPH_ENDPOINT === undefined,
      'TALLY_DIARY=graph needs the bot’s identity, which trial mode has not: remove it, or set GRAPH_ENDPOINT to a Graph of this machine.',
    ],
    [
      env.GRAPH_ENDPOINT !== undefined && (!local || env.TALLY_DIARY !== 'graph'),
      'GRAPH_ENDPOINT is only for trial mode with TALLY_DIARY=graph: remove it.',
    ],
    [(env.SMTP_URL === undefined) !== (env.MAIL_FROM === undefined), 'SMTP_URL and MAIL_FROM belong together: set both or neither.'],
  ];
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

function toConfig(env: Environment): Config {
  const local = env.TALLY_LOCAL === '1';
  return {
    port: Number(env.PORT),
    authority: env.TALLY_AUTHORITY,
    dataFolder: env.TALLY_DATA,
    today: env.TALLY_TODAY,
    local,
    cosmos: env.COSMOS_ENDPOINT ? { endpoint: env.COSMOS_ENDPOINT, key: env.COSMOS_KEY } : undefined,
    bot:
      env.MicrosoftAppId && !local
        ? {
            appId: env.MicrosoftAppId,
            appType: env.MicrosoftAppType,
            tenantId: env.MicrosoftAppTenantId,
            password: env.MicrosoftAppPassword,
          }
        : undefined,
    mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    diary: env.TALLY_DIARY === 'graph' ? { kind: 'graph', endpoint: env.GRAPH_ENDPOINT } : { kind: 'built-in' },
    publicUrl: env.TALLY_PUBLIC_URL?.replace(/\/+$/, ''),
    keepUnheard: env.TALLY_KEEP_UNHEARD === '1',
    logLevel: env.LOG_LEVEL,
  };
}

/**
 * How is this installation set up? Reads and checks the environment; nothing else reads `process.env`.
 * An empty variable counts as unset, because deployment templates leave them so. `terminal` needs no bot identity.
 *
 * Throws TallyError `config-invalid`, whose sentences name every fault at once and never repeat a value, which may be secret.
 *
 * @example readConfig({ TALLY_LOCAL: '1', PORT: '4000' }).port // 4000
 */
export function readConfig(env: Record<string, string | undefined> = process.env, use: 'bot' | 'terminal' = 'bot'): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = environment.safeParse(set);
  const faults = [...(parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []), ...faultsBetween(set, use)];
  if (parsed.success && faults.length === 0) return toConfig(parsed.data);
  throw new TallyError('config-invalid', ['Tally cannot start as it is set up:', ...faults].join('\n- '), { culprit: 'environment' });
}

/**
 * The environment as it is with some variables set otherwise: for a trial, and for the programs it starts.
 *
 * @example readConfig(environmentWith({ TALLY_LOCAL: '1' })).local // true
 */
export function environmentWith(set: Record<string, string>): Record<string, string | undefined> {
  return { ...process.env, ...set };
}

/** Does this machine's environment name a proxy for what goes out? */
export function isProxied(env: Record<string, string | undefined> = process.env): boolean {
  return [env.http_proxy, env.HTTP_PROXY, env.https_proxy, env.HTTPS_PROXY].some(Boolean);
}
