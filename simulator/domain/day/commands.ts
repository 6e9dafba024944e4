/** What may be asked of the hotel's day. */
export type DayCommand = { readonly kind: 'start-night-audit' } | { readonly kind: 'end-night-audit' }
