/** Every refusal has a sentence: a table with a line for each kind. */
export type Explainers<Refusal extends { readonly kind: string }> = {
  readonly [Kind in Refusal['kind']]: (refusal: Extract<Refusal, { kind: Kind }>) => string
}
