export default {
  'search.list': 'Search results',
  'search.hits.one': '{n} result. Arrow keys to browse, Enter to choose.',
  'search.hits.other': '{n} results. Arrow keys to browse, Enter to choose.',
  'search.more': 'The first {shown} of {total} results. Type another word to narrow them down.',
  'search.none': 'No name matches.',
  'search.advice': 'Try fewer words, an acronym, or the name in another language. Accents, and one slip in a long word, do not matter.',
  'search.refused': 'Type one to twelve words of a name.',
  'search.matched': 'found as “{name}”',
  'search.position': '{title}, {name}',
  'search.withheld': 'Not included: {what}.',
} as const
