// French says « qu’Anne » and « d’Impact Hub ». Before h and y nobody can tell from the letters; there nothing is elided.

/** The text of a template in which `que {name}` and `de {name}` are elided before a name that begins with a vowel. */
export function elided(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\b(qu|d|Qu|D)e \{(\w+)\}/g, (whole, stem: string, name: string) => {
    const value = values[name]
    return typeof value === 'string' && beginsWithVowel(value) ? `${stem}’{${name}}` : whole
  })
}

function beginsWithVowel(text: string): boolean {
  return /^[aeiouœæ]/i.test(text.normalize('NFD'))
}
