import 'graphiql/style.css'
import './graphiql.css'
import { GraphiQL } from 'graphiql'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import query from '../../../../examples/who-met-whom.graphql?raw'
import variables from '../../../../examples/who-met-whom.json?raw'
import { fetcher } from './fetcher'
import { guardHTML } from './html'

guardHTML()
// Who comes back finds what they wrote; who comes first, an example that can be run.
const first = localStorage.getItem('graphiql:tabState') === null
createRoot(document.getElementById('graphiql')!).render(
  createElement(GraphiQL, { fetcher, defaultEditorToolsVisibility: 'variables', ...(first ? { query, variables } : {}) }),
)
