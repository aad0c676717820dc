// The arrows between rooms point one way: source → recover → read → link → ledger → serve, export, cli.
const below = {
  text: [],
  record: [],
  lexicon: ['text'],
  source: ['text', 'record'],
  recover: ['text', 'record', 'lexicon', 'source'],
  read: ['text', 'record', 'lexicon', 'recover'],
  intake: ['text', 'record', 'lexicon', 'source', 'recover', 'read'],
  link: ['text', 'record', 'lexicon', 'recover', 'read'],
  ledger: ['text', 'record', 'lexicon', 'source', 'recover', 'read', 'link'],
  serve: ['text', 'record', 'lexicon', 'source', 'recover', 'read', 'link', 'ledger', 'export'],
  export: ['text', 'record', 'lexicon', 'link', 'ledger'],
  cli: ['text', 'record', 'lexicon', 'source', 'recover', 'read', 'intake', 'link', 'ledger', 'serve', 'export'],
}
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(below).map(([room, allowed]) => ({
      name: `one-way-${room}`,
      comment: `src/${room} may import only: ${allowed.join(', ') || 'nothing else'}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
    })),
    {
      name: 'read-is-pure',
      comment: 'reading and linking know no database, clock, file or network',
      severity: 'error',
      from: { path: '^src/(read|recover|link)/' },
      to: { path: '^(node:)?(fs|net|http|https|sqlite|child_process|worker_threads|dns)(/|$)' },
    },
    {
      name: 'web-takes-types-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/(record|serve/schema)', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
  },
}
