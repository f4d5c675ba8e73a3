import { type Config, readConfig } from '../config.ts';
import { ashmere, ashmereFolder, ashmereToday } from './ashmere.ts';

/**
 * How the demo is set up: trial mode, Ashmere, a data folder of its own and a fixed day. A folder, a day, a port
 * or a log level that the environment names still counts; a database, a bot's identity and Microsoft 365 do not.
 * Throws TallyError `config-invalid`.
 *
 * @example demoConfig({ PORT: '4000' }).today // '2027-02-24'
 */
export function demoConfig(env: Record<string, string | undefined>): Config {
  return readConfig({
    ...env,
    TALLY_LOCAL: '1',
    TALLY_AUTHORITY: ashmere.id,
    TALLY_DATA: env.TALLY_DATA || ashmereFolder,
    TALLY_TODAY: env.TALLY_TODAY || ashmereToday,
    LOG_LEVEL: env.LOG_LEVEL || 'warn',
    COSMOS_ENDPOINT: '',
    COSMOS_KEY: '',
    TALLY_DIARY: env.GRAPH_ENDPOINT ? env.TALLY_DIARY : '',
  });
}
