/** Reads a property: one that ships, by name, or a file of somebody's own. Where it is wrong, all that is wrong is said, line by line. */
import { LineCounter } from 'yaml'
import { placeOf } from '../contracts/connectors/manifest-place.ts'
import { wrongShape } from '../contracts/connectors/manifest-shape.ts'
import { onKey, onValue, type Problem } from '../contracts/connectors/manifest-tree.ts'
import { listed, parseYaml } from '../contracts/connectors/yaml-text.ts'
import { propertySchema } from '../contracts/schemas/property-schema.ts'
import { hotelNamed, hotels } from '../fixtures/hotels/registry.ts'
import type { Property } from '../simulator/domain/property/property.ts'
import { textOfFile } from './text-file.ts'
import { oneOf, UsageError } from './usage.ts'

const largestKilobytes = 4 * 1024

/** Houses of one group, as `harbour-house,london`. */
export function readProperties(text: string): [Property, ...Property[]] {
  const [first = '', ...others] = text.split(',').map(part => part.trim())
  const properties: [Property, ...Property[]] = [readProperty(first), ...others.map(readProperty)]
  const ids = properties.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice === undefined) return properties
  throw new UsageError(`--property names ${twice} twice. Give each house of a group an id of its own.`)
}

/** A path has a dot or a slash, a name has none. */
export function readProperty(nameOrFile: string): Property {
  if (!/[./\\]/.test(nameOrFile))
    return oneOf(
      'property',
      nameOrFile,
      hotels.map(({ id }) => id),
      hotelNamed,
    )
  const lines = new LineCounter()
  const parsed = parseYaml(textOfFile(nameOrFile, 'property', largestKilobytes), lines)
  if (parsed.kind === 'wrong') throw new UsageError(listed(nameOrFile, parsed.findings))
  const read = propertySchema.safeParse(parsed.value)
  const problems = read.success
    ? contradictions(read.data as unknown as Property)
    : wrongShape(parsed.value, read.error.issues, { schema: propertySchema, name: 'property' })
  // The schema has checked every word; only the brands, which have no bytes, are added here.
  if (read.success && problems.length === 0) return read.data as unknown as Property
  const findings = problems.map(problem => ({
    place: placeOf(parsed.document, lines, problem),
    message: problem.message,
  }))
  throw new UsageError(listed(nameOrFile, findings))
}

/** What no schema sees: names that lead nowhere, and two things of one name. */
function contradictions(property: Property): Problem[] {
  const { roomTypes, rooms, ratePlans, books } = property
  const types = new Set<string>(roomTypes.map(({ code }) => code))
  const codes = new Set<string>(books.codes.map(({ code }) => code))
  const taxes = new Set<string>(books.taxes.map(({ code }) => code))
  const outlets = new Set<string>(books.outlets.map(({ code }) => code))
  const among = (known: ReadonlySet<string>) => `Choose one of ${[...known].join(', ')}.`
  return [
    ...twice(
      roomTypes.map(({ code }) => code),
      'roomTypes',
      'room types have the code',
    ),
    ...twice(
      rooms.map(({ number }) => number),
      'rooms',
      'rooms have the number',
    ),
    ...twice(
      ratePlans.map(({ code }) => code),
      'ratePlans',
      'rate plans have the code',
    ),
    ...rooms.flatMap(({ number, type }, index) =>
      types.has(type)
        ? []
        : [
            onValue(
              ['rooms', index, 'type'],
              `Room ${number} is of the type "${type}", which there is none of. ${among(types)}`,
            ),
          ],
    ),
    ...ratePlans.flatMap(({ code, nightly, includes }, index) => [
      ...[...types].flatMap(type =>
        nightly[type] === undefined
          ? [onKey(['ratePlans', index, 'nightly'], `The rate plan "${code}" has no price for a ${type}. Give it one.`)]
          : [],
      ),
      ...includes.flatMap(({ transactionCode }, place) =>
        codes.has(transactionCode)
          ? []
          : [
              onValue(
                ['ratePlans', index, 'includes', place, 'transactionCode'],
                `There is no transaction code "${transactionCode}". ${among(codes)}`,
              ),
            ],
      ),
    ]),
    ...books.codes.flatMap(({ code, taxes: own, outlet }, index) => [
      ...own.flatMap((tax, place) =>
        taxes.has(tax)
          ? []
          : [
              onValue(
                ['books', 'codes', index, 'taxes', place],
                `The transaction code "${code}" has the tax "${tax}", which there is none of. ${among(taxes)}`,
              ),
            ],
      ),
      ...(outlet === null || outlets.has(outlet)
        ? []
        : [onValue(['books', 'codes', index, 'outlet'], `There is no outlet "${outlet}". ${among(outlets)}`)]),
    ]),
    ...books.levies.flatMap(({ transactionCode }, index) =>
      codes.has(transactionCode)
        ? []
        : [
            onValue(
              ['books', 'levies', index, 'transactionCode'],
              `There is no transaction code "${transactionCode}". ${among(codes)}`,
            ),
          ],
    ),
    ...Object.entries(books.house).flatMap(([what, code]) =>
      codes.has(code)
        ? []
        : [onValue(['books', 'house', what], `There is no transaction code "${code}". ${among(codes)}`)],
    ),
  ]
}

function twice(names: readonly string[], list: string, what: string): Problem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [onKey([list, index], `Two ${what} "${name}". Give one of them another.`)] : [],
  )
}
