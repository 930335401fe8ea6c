import type { Mapping, Recording, Source } from './api';

export const facts = ['memberId', 'type', 'occurredAt', 'channel', 'amount'] as const;
export type Fact = (typeof facts)[number];
export type Field = { fact: Fact } | { attribute: string };

const requiredFacts: readonly Fact[] = ['memberId', 'type', 'occurredAt'];

export function isRequired(field: Field): boolean {
  return 'fact' in field && requiredFacts.includes(field.fact);
}

export function sourceOf(mapping: Mapping, field: Field): Source | undefined {
  return 'fact' in field ? mapping[field.fact] : mapping.attributes[field.attribute];
}

/** A copy that reads the field from somewhere else, or from nowhere. */
export function withSource(mapping: Mapping, field: Field, source: Source | undefined): Mapping {
  if ('fact' in field) {
    return { ...mapping, [field.fact]: source };
  }
  const { [field.attribute]: _replaced, ...others } = mapping.attributes;
  return { ...mapping, attributes: source === undefined ? others : { ...others, [field.attribute]: source } };
}

function isFilled(source: Source | undefined): boolean {
  return Boolean(source?.column ?? source?.value);
}

/** Required fields without a source, and fields whose source was begun but not chosen. */
export function incomplete(mapping: Mapping): Field[] {
  const fields: Field[] = [
    ...facts.map((fact) => ({ fact })),
    ...Object.keys(mapping.attributes).map((attribute) => ({ attribute })),
  ];
  return fields.filter((field) => {
    const source = sourceOf(mapping, field);
    return source === undefined ? isRequired(field) : !isFilled(source);
  });
}

/** The first values that a field would get, so that a wrong column shows itself. */
export function samplesOf(recording: Recording, source: Source | undefined, count = 3): string[] {
  if (source?.column === undefined) {
    return source?.value ? [source.value] : [];
  }
  const index = recording.columns.indexOf(source.column);
  return recording.sample.slice(0, count).flatMap((row) => row[index] ?? []);
}
