import account from './account'
import audit from './audit'
import chips from './chips'
import common from './common'
import explore from './explore'
import contacts from './contacts'
import words from './words'
import start from './start'
import search from './search'
import node from './node'
import paths from './paths'
import shadowing from './shadowing'
import graph from './graph'
import table from './table'
import matrix from './matrix'
import timeline from './timeline'
import map from './map'
import exporting from './export'

export default {
  ...account, ...audit, ...contacts,
  ...chips, ...common, ...explore, ...words, ...start, ...search, ...node, ...paths, ...shadowing, ...graph, ...table, ...matrix, ...timeline, ...map, ...exporting,
} as const
