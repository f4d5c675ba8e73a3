import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, test } from 'node:test';

/**
 * Which layer may use which: arrows point inward, and `main.ts` alone ties everything together.
 * A layer is a folder of src, or a file that stands in src itself. One that is not in this table fails the test.
 */
const core = ['domain', 'packs', 'ports'];
const may: Record<string, readonly string[]> = {
  domain: [],
  packs: ['domain'],
  ports: ['domain', 'packs'],
  config: ['domain'],
  clock: ['domain', 'ports'],
  log: ['domain', 'config'],
  'say-error': ['domain'],
  requests: core,
  language: [...core, 'requests'],
  cards: [...core, 'requests'],
  delivery: [...core, 'requests', 'cards', 'files', 'log'],
  files: [...core, 'requests'],
  diary: [...core, 'config'],
  planning: core,
  store: [...core, 'config'],
  importers: core,
  teams: [...core, 'requests', 'language', 'cards', 'delivery', 'files', 'config', 'clock', 'log', 'store'],
  demo: [...core, 'requests', 'importers', 'store', 'diary', 'teams', 'planning', 'config', 'clock', 'log', 'say-error'],
  terminal: [
    ...core,
    'requests',
    'language',
    'cards',
    'files',
    'importers',
    'store',
    'planning',
    'diary',
    'demo',
    'config',
    'clock',
    'log',
    'say-error',
  ],
};

/** Which files alone may use a vendor's package: replacing the vendor then touches them and nothing else. */
const vendors: { what: string; packages: RegExp; home: RegExp }[] = [
  {
    what: "Microsoft's bot SDK and its web server",
    packages: /^(botbuilder|botframework|restify|@microsoft\/(?!microsoft-graph))/,
    home: /^teams\//,
  },
  { what: 'Microsoft Graph', packages: /^@microsoft\/microsoft-graph/, home: /^diary\/graph\// },
  { what: 'Cosmos DB', packages: /^@azure\/cosmos$/, home: /^store\/cosmos[^/]*\.ts$|^store\/cosmos\// },
  { what: 'SQLite', packages: /^node:sqlite$/, home: /^store\// },
  { what: 'the writing of CSV files', packages: /^csv-stringify/, home: /^files\// },
  { what: 'Excel files', packages: /^write-excel-file/, home: /^files\// },
  { what: 'Word files and PDFs', packages: /^(docx|pdfmake)/, home: /^files\/letter\// },
  { what: 'calendar files', packages: /^ical-generator/, home: /^files\// },
  { what: 'e-mail', packages: /^nodemailer/, home: /^delivery\/mail\// },
  { what: 'signed links', packages: /^jose$/, home: /^delivery\/links\// },
  { what: 'the solver', packages: /^highs$/, home: /^planning\// },
  { what: 'the command line', packages: /^(commander|cli-progress)$/, home: /^terminal\// },
];

const source = join(import.meta.dirname, '../src');
const files = globSync('**/*.ts', { cwd: source }).map((path) => path.replaceAll('\\', '/'));
const text = (path: string): string => readFileSync(join(source, path), 'utf8');
const layerOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, ''));

/** The code without its comments, so that an example in a comment is not an import. A string that holds `//` keeps it. */
function code(path: string): string {
  return text(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

/** Everything a file imports, types included: `from '…'`, `import '…'`, `import('…')`, `require('…')`. */
function importsOf(path: string): string[] {
  return [...code(path).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/g)].map(([, name]) => name!);
}

const inside = (path: string, name: string): string => relative(source, join(source, dirname(path), name)).replaceAll('\\', '/');

describe('the layers of src', () => {
  test('there is source to look at', () => assert.ok(files.length > 20));

  test('every layer stands in the table', () => {
    const unknown = [...new Set(files.map(layerOf))].filter((layer) => layer !== 'main' && !may[layer]);
    assert.deepEqual(unknown, []);
  });

  test('no import points outward', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => inside(path, name))
        .filter((target) => !target.startsWith('..'))
        .filter((target) => layerOf(path) !== 'main' && layerOf(target) !== layerOf(path) && !may[layerOf(path)]?.includes(layerOf(target)))
        .map((target) => `${path} uses ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  for (const { what, packages, home } of vendors) {
    test(`only its own files know ${what}`, () => {
      const wrong = files.filter((path) => !home.test(path) && importsOf(path).some((name) => packages.test(name)));
      assert.deepEqual(wrong, []);
    });
  }

  test('only config.ts reads the environment', () => {
    assert.deepEqual(
      files.filter((path) => /process\.env\b/.test(code(path))),
      ['config.ts'],
    );
  });

  test('the domain does no input or output and has no clock', () => {
    const impure = files
      .filter((path) => layerOf(path) === 'domain')
      .filter(
        (path) =>
          importsOf(path).some((name) => name.startsWith('node:') && name !== 'node:module') ||
          /Date\.now\(|new Date\(\)|Math\.random\(/.test(code(path)),
      );
    assert.deepEqual(impure, []);
  });
});

describe('the size of src', () => {
  const lines = new Map(files.map((path) => [path, text(path).split('\n').length - 1]));

  test('no file is longer than 250 lines', () => {
    assert.deepEqual(
      [...lines].filter(([, count]) => count > 250),
      [],
    );
  });

  test('half of the files are shorter than 60 lines', () => {
    const sorted = [...lines.values()].sort((a, b) => a - b);
    assert.ok(sorted[Math.floor(sorted.length / 2)]! < 60);
  });
});
