// Runs once, in front of all: a store that has just begun reads everything for the first time, and Neo4j plans each statement. The journeys
// are those of somebody who comes to a service that runs.

import { readFileSync } from 'node:fs'
import { sayCounts, startCounting } from './origins'
import { asked } from './service'
import { subjects } from './subjects'

const operation = (name: string) => readFileSync(new URL(`../../src/operations/${name}.graphql`, import.meta.url), 'utf8')

export default async function warm(): Promise<() => void> {
  startCounting()
  const { organisation, topic } = await subjects()
  await asked(operation('Start'), { ids: [organisation] })
  await asked(operation('Candidates'), { organisation, direction: 'HOST', topics: [topic], first: 10, language: 'FR' })
  return sayCounts
}
