import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { askedIn, storiesAsking } from '../../../contracts/checks/asked.ts'
import { modesOf } from '../../../contracts/checks/check.ts'
import { mutantPlays } from '../../../contracts/checks/mutant-plays.ts'
import { checks } from '../../../contracts/checks/registry.ts'
import { checkPages } from '../../../contracts/schemas/check-pages.ts'
import { modes } from '../../../contracts/verdict.ts'
import { storyNamed } from '../../../scenarios/registry.ts'

test.each(Object.entries(checkPages()))('%s is what `npm run checks` writes', (name, text) => {
  expect(readFileSync(new URL(`../../../contracts/${name}`, import.meta.url), 'utf8')).toBe(text)
})

test('every check is asked in some story, and nowhere outside its modes', () => {
  for (const check of checks) {
    expect(storiesAsking(check.id), check.id).not.toEqual([])
    for (const story of storiesAsking(check.id)) {
      expect(storyNamed(story)?.id, check.id).toBe(story)
      for (const mode of modes) if (!modesOf(check).includes(mode)) expect(askedIn(story, mode)).not.toContain(check.id)
    }
  }
})

test('every mutant of a check is played in a story and a mode in which that check is asked', () => {
  for (const { id, mutants } of checks)
    for (const mutant of mutants) {
      const places = (mutantPlays[mutant] ?? []).flatMap(play => play.modes.map(mode => askedIn(play.story, mode)))
      expect(places.flat(), `${mutant} for ${id}`).toContain(id)
    }
})
