import type { Mapping, Recording, Source } from './api';

export const parts = ['memberId', 'type', 'occurredAt', 'channel', 'amount'] as const;
export type Part = (typeof parts)[number];
export type Field = { part: Part } | { attribute: string };

const requiredParts: readonly Part[] = ['memberId', 'type', 'occurredAt'];

export function isRequired(field: Field): boolean {
  return 'part' in field && requiredParts.includes(field.part);
}

export function sourceOf(mapping: Mapping, field: Field): Source | undefined {
  return 'part' in field ? mapping[field.part] : mapping.attributes[field.attribute];
}

/** A copy with another source for the field, or with none. */
export function withSource(mapping: Mapping, field: Field, source: Source | undefined): Mapping {
  if ('part' in field) {
    return { ...mapping, [field.part]: source };
  }
  const { [field.attribute]: _replaced, ...others } = mapping.attributes;
  return { ...mapping, attributes: source === undefined ? others : { ...others, [field.attribute]: source } };
}

function isFilled(source: Source | undefined): boolean {
  return Boolean(source?.column ?? source?.value);
}

/** Required fields without a source, and fields whose source is incomplete. */
export function incomplete(mapping: Mapping): Field[] {
  const fields: Field[] = [
    ...parts.map((part) => ({ part })),
    ...Object.keys(mapping.attributes).map((attribute) => ({ attribute })),
  ];
  return fields.filter((field) => {
    const source = sourceOf(mapping, field);
    return source === undefined ? isRequired(field) : !isFilled(source);
  });
}

/** The first values that a field would get, to recognise a wrong column. */
export function samplesOf(recording: Recording, source: Source | undefined, count = 3): string[] {
  if (source?.column === undefined) {
    return source?.value ? [source.value] : [];
  }
  const index = recording.columns.indexOf(source.column);
  return recording.sample.slice(0, count).flatMap((row) => row[index] ?? []);
}
