import { expect, test } from 'vitest'
import { levels } from '../../../contracts/suites/levels.ts'
import { suiteNamed, suites, suitesFor } from '../../../contracts/suites/registry.ts'
import { type Abilities, isPlayedIn, lacking, type Needs } from '../../../contracts/suites/suite.ts'
import { storyNamed } from '../../../scenarios/registry.ts'

const nothing: Abilities = { modes: ['polling'], messages: [], probe: false, reads: [], actions: [], writesBack: [] }

test('a suite is chosen where the far side can be seen in one way or the other', () => {
  const names = (has: Abilities) => suitesFor(has).map(({ name }) => name)
  expect(names(nothing)).not.toContain('crm-mirror')
  expect(names({ ...nothing, probe: true })).toContain('crm-mirror')
  expect(names({ ...nothing, messages: ['welcome'] })).toContain('crm-mirror')
})

test('each thing that a suite needs and the manifest does not declare is named by its place in the manifest', () => {
  const needs: Needs = {
    ...{ modes: ['webhooks', 'export'], sight: 'probe', messages: ['marketing', 'welcome'] },
    ...{ reads: ['person', 'stays'], actions: ['unsubscribe'] },
  }
  expect(lacking({ needs }, { ...nothing, messages: ['welcome'], reads: ['stays'] })).toEqual([
    ...['mode webhooks or export', '`probe`', '`messages.marketing`'],
    ...['`probe.reservation.read.person`', '`actions.unsubscribe`'],
  ])
  expect(lacking({ needs: {} }, nothing)).toEqual([])
})

test('the stories of a suite for one way of listening are played in no other', () => {
  expect(isPlayedIn({ needs: { modes: ['webhooks'] } }, 'polling')).toBe(false)
  expect(isPlayedIn({ needs: { modes: ['webhooks'] } }, 'webhooks')).toBe(true)
  expect(isPlayedIn({ needs: {} }, 'screens')).toBe(true)
})

test('every suite has stories that there are, each once, and a name of its own', () => {
  for (const { name, about, stories } of suites) {
    expect(stories, name).not.toEqual([])
    expect(new Set(stories).size, name).toBe(stories.length)
    for (const id of stories) expect(storyNamed(id)?.id, name).toBe(id)
    expect(about, name).toMatch(/^\p{Lu}.*\.$/u)
    expect(suiteNamed(name)?.name).toBe(name)
  }
})

test('only a certificate leaves nothing out, waits as long as the PMS does, and is not left to chance', () => {
  const certify = levels.filter(({ mayLeaveOut }) => !mayLeaveOut)
  expect(certify.map(({ name }) => name)).toEqual(['certify'])
  expect(certify[0]).toMatchObject({ stories: 'all', webhookPatience: 'whole', seeds: 2, repeat: 3 })
})
