import { test } from 'vitest'
import { questionCases } from './cases/questions.ts'

test.each(Object.entries(questionCases))('%s strikes, and whoever asks sees it', (_, seen) => seen())
