// Runs in front of each file of tests.

import { afterAll } from 'vitest'
import { closeBrowsers } from './browsers'

afterAll(closeBrowsers)
