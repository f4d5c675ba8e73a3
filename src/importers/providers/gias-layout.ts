import type { Layout } from '../file/layout.ts';

/**
 * The register's download (GIAS `edubasealldata…csv`), any of its layouts: 133 columns in 2019, 135 since January 2025.
 * Columns are matched by name.
 */
export const giasLayout: Layout = {
  id: 'gias',
  title: 'the schools register (GIAS)',
  firstCells: ['URN'],
  required: [
    'URN',
    'LA (code)',
    'EstablishmentName',
    'TypeOfEstablishment (name)',
    'EstablishmentStatus (name)',
    'PhaseOfEducation (name)',
  ],
};

/** The register's links file: predecessors and successors. */
export const linksLayout: Layout = {
  id: 'links',
  title: "the register's links file",
  firstCells: ['URN'],
  required: ['URN', 'LinkURN', 'LinkType'],
};
