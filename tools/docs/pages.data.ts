/** The pages of the site, in the order of the menu. Nineteen entries. */

/** A page and where its text comes from. */
export interface Page {
  /** Path in the site. */
  readonly path: string
  /** Words in the menu. */
  readonly title: string
  readonly group: Group
  /** Markdown in the repository, or null for a page that the tools make or that another tool wrote. */
  readonly source: string | null
}

/** Headings of the menu. */
export type Group = 'Start' | 'Tasks' | 'Look up' | 'Proof'

/** All pages; one whose source is not in the repository is left out. */
export const PAGES: readonly Page[] = [
  { path: 'index.html', title: 'What it is', group: 'Start', source: null },
  {
    path: 'guide/getting-started.html',
    title: 'Getting started',
    group: 'Start',
    source: 'docs/guide/getting-started.md',
  },
  { path: 'playground/index.html', title: 'Playground', group: 'Start', source: null },
  { path: 'guide/parse.html', title: 'Parse a dispatch', group: 'Tasks', source: 'docs/guide/parse.md' },
  {
    path: 'guide/read-the-model.html',
    title: 'Read the model',
    group: 'Tasks',
    source: 'docs/guide/read-the-model.md',
  },
  { path: 'guide/verify.html', title: 'Verify claims', group: 'Tasks', source: 'docs/guide/verify.md' },
  { path: 'guide/streams.html', title: 'Batch and stream', group: 'Tasks', source: 'docs/guide/streams.md' },
  { path: 'guide/browsers.html', title: 'Browsers and workers', group: 'Tasks', source: 'docs/guide/browsers.md' },
  { path: 'guide/formats.html', title: 'Formats', group: 'Tasks', source: 'docs/guide/formats.md' },
  { path: 'guide/exports.html', title: 'Exports', group: 'Tasks', source: 'docs/guide/exports.md' },
  { path: 'guide/python.html', title: 'From Python', group: 'Tasks', source: 'docs/guide/python.md' },
  { path: 'guide/model.html', title: 'The model, field by field', group: 'Look up', source: 'docs/guide/model.md' },
  { path: 'guide/errors.html', title: 'Errors', group: 'Look up', source: 'docs/guide/errors.md' },
  { path: 'reference/index.html', title: 'Reference', group: 'Look up', source: null },
  { path: 'changes.html', title: 'Changes', group: 'Look up', source: null },
  { path: 'accuracy.html', title: 'Accuracy', group: 'Proof', source: null },
  { path: 'speed.html', title: 'Speed', group: 'Proof', source: null },
  { path: 'scale.html', title: 'Scale', group: 'Proof', source: 'docs/scale.md' },
  { path: 'model-card.html', title: 'Model card', group: 'Proof', source: 'docs/MODEL-CARD.md' },
]
