export default {
  'search.list': 'Résultats de la recherche',
  'search.hits.one': '{n} résultat. Flèches pour parcourir, Entrée pour choisir.',
  'search.hits.other': '{n} résultats. Flèches pour parcourir, Entrée pour choisir.',
  'search.more': 'Les {shown} premiers de {total} résultats. Écrivez un mot de plus pour préciser.',
  'search.none': 'Aucun nom ne correspond.',
  'search.advice': 'Essayez moins de mots, un sigle, ou le nom dans une autre langue. Les accents et une faute de frappe dans un mot long ne gênent pas.',
  'search.refused': 'Écrivez d’un à douze mots d’un nom.',
  'search.matched': 'trouvé sous « {name} »',
  'search.position': '{title}, {name}',
  'search.withheld': 'Non compris : {what}.',
} as const
