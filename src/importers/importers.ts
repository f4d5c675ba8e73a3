import { importCalendar } from './import-calendar.ts';
import { importCategories } from './import-categories.ts';
import { importDashboard } from './import-dashboard.ts';
import { importDays } from './import-days.ts';
import type { ImportInput } from './import-input.ts';
import { importOfsted } from './import-ofsted.ts';
import { importPeople } from './import-people.ts';
import { importProviders } from './import-providers.ts';
import type { ImportReport } from './import-report.ts';
import { importSettings } from './import-settings.ts';

/** What can be imported, by the name it is asked for. */
export const importers: Readonly<Record<string, (input: ImportInput) => Promise<ImportReport>>> = {
  providers: importProviders,
  ofsted: importOfsted,
  settings: importSettings,
  people: importPeople,
  categories: importCategories,
  days: importDays,
  calendar: importCalendar,
  dashboard: importDashboard,
};
