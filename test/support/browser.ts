import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const unpacked = join(tmpdir(), 'tally-browser-147');

/** Only the fonts in the package: the same letters on every machine, and none missing on a bare one. */
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(unpacked, 'fonts')}</dir><cachedir>${join(unpacked, 'fonts-cache')}</cachedir></fontconfig>
`;

/**
 * Opens the browser that comes in a package, so that nothing is installed by hand. Linux x64 only.
 * The caller closes it.
 *
 * @example const browser = await openBrowser(); const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await unpack(),
    headless: true,
    env: { ...process.env, LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), FONTCONFIG_PATH: join(unpacked, 'fonts') } as Record<
      string,
      string
    >,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}

/**
 * The browser's file, unpacked once for all test processes: into a folder of this process's own, which is
 * then renamed, so that no process ever starts a half-written browser.
 */
async function unpack(): Promise<string> {
  const file = join(unpacked, 'chromium');
  if (existsSync(file)) return file;
  const own = await mkdtemp(join(tmpdir(), 'tally-browser-'));
  const names = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];
  const before = names.map((name) => [name, process.env[name]] as const);
  try {
    process.env.TMPDIR = own;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
    await writeFile(join(own, 'fonts', 'fonts.conf'), fontConfig);
    await rename(own, unpacked);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(file)) throw error;
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  return file;
}
