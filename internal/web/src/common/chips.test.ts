import { describe, expect, it } from 'vitest'
import { chipsOf } from './chips'

const none = new Map<string, string>()

describe('chipsOf', () => {
  it('takes names from the answer, in the order of its question', () => {
    const named = { ids: ['person:b', 'organisation:a'], nodes: [{ name: 'B' }, { name: 'A' }] }
    expect(chipsOf(['organisation:a', 'person:b'], named, none).map(({ name }) => name)).toEqual(['A', 'B'])
  })
  it('shows what was chosen by its name before any answer, and what the address names by its id', () => {
    const chips = chipsOf(['organisation:a', 'organisation:c'], { ids: [], nodes: [] }, new Map([['organisation:a', 'Chosen']]))
    expect(chips).toEqual([
      { id: 'organisation:a', name: 'Chosen', problem: null },
      { id: 'organisation:c', name: 'organisation:c', problem: null },
    ])
  })
  it('says what the service does not know, but not before it was asked', () => {
    const named = { ids: ['organisation:a'], nodes: [null] }
    expect(chipsOf(['organisation:a', 'organisation:z'], named, none).map(({ problem }) => problem)).toEqual(['unknown', null])
  })
  it('says what is of another type', () => {
    const named = { ids: ['event:e'], nodes: [{ name: 'E' }] }
    expect(chipsOf(['event:e'], named, none, ['PERSON', 'PLACE'])[0]?.problem).toBe('unfit')
    expect(chipsOf(['event:e'], named, none, ['EVENT'])[0]?.problem).toBeNull()
  })
})
