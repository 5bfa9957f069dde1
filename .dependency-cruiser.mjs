import { readFileSync } from 'node:fs'

/** The order of care: a step may use earlier ones, never later ones. */
const { order } = JSON.parse(readFileSync(new URL('./src/process.json', import.meta.url), 'utf8'))
const later = order.map((slice, at) => ({
  name: `${slice}-knows-no-later-step`,
  severity: 'error',
  comment: 'The process runs one way, and so do imports.',
  from: { path: `^src/${slice}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^src/(${order.slice(at + 1).join('|') || 'nothing'})/` },
}))
const slice = '^src/(?!shared/|server/|web/)([^/]+)/'

export default {
  forbidden: [
    ...later,
    { name: 'pages-ask-only', severity: 'error', comment: 'What may happen next is answered by the server.', from: { path: '^src/[^/]+/pages/' }, to: { path: '^src/', pathNot: '^src/(web|shared)/|/contract[^/]*\\.ts$|/pages/' } },
    { name: 'web-not-server', severity: 'error', comment: 'It would carry the server into the browser.', from: { path: '^src/web/' }, to: { path: '^src/server/|^src/(?!web/)[^/]+/(rules|standards|queries|routes)\\.ts$' } },
    { name: 'rules-are-pure', severity: 'error', comment: 'A rule is given facts and gives an answer.', from: { path: `${slice}(rules|standards)[^/]*\\.ts$` }, to: { path: '^src/', pathNot: '^src/shared/|/(rules|standards)[^/]*\\.ts$|^src/$1/contract[^/]*\\.ts$' } },
    { name: 'contract-alone', severity: 'error', comment: 'Both sides import it, so it imports neither.', from: { path: '/contract[^/]*\\.ts$' }, to: { path: '^src/', pathNot: '^src/shared/|/contract[^/]*\\.ts$' } },
    { name: 'queries-do-not-decide', severity: 'error', from: { path: '/queries[^/]*\\.ts$' }, to: { path: '/(rules|routes)[^/]*\\.ts$|node_modules/fastify', dependencyTypesNot: ['type-only'] } },
    { name: 'private-rooms', severity: 'error', comment: 'Another slice is asked by its contract or its queries.', from: { path: slice, pathNot: '\\.test\\.tsx?$|^src/(standards|demo|exchange)/' }, to: { path: `${slice}(rules|routes|standards)[^/]*\\.ts$`, pathNot: '^src/$1/' } },
    { name: 'shared-is-below', severity: 'error', from: { path: '^src/shared/' }, to: { path: '^src/(?!shared/)' } },
    { name: 'one-door-to-the-data', severity: 'error', from: { path: '^src/', pathNot: '^src/(server|demo|exchange|records)/|^src/auth/|\\.test\\.ts$' }, to: { path: 'node_modules/pg/' } },
    { name: 'code-knows-no-tests', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^test/|\\.test\\.tsx?$' } },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'], conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
  },
}
