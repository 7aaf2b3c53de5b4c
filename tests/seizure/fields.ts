import * as z from 'zod/mini';
import { variables } from '../../app/domain/agreements/values.ts';
import { kinds, schemaOf } from '../../app/paper/document.ts';

type Schema = z.core.$ZodType;

/** Strings of a closed form (an id, a digest, octets) hold no words; all others may. */
const isClosed = (schema: z.core.$ZodString): boolean =>
  (schema._zod.def.checks ?? []).some(({ _zod }) => _zod.def.check === 'string_format');

/** Where an edition's free texts stand: its record of variables is closed by the clause library. */
const ofVariables = (path: string): string[] =>
  [...variables].flatMap(([name, { kind }]) => {
    if (kind === 'text') return [`${path}.${name}.ar`, `${path}.${name}.en`];
    if (kind === 'list') return [`${path}.${name}[].ar`, `${path}.${name}[].en`];
    return [];
  });

/**
 * Every place of a schema at which a person's own words may stand. A sort of schema that is not
 * known here is refused: whoever brings it says what it may hold.
 */
export const freeTexts = (schema: Schema, path: string): readonly string[] => {
  if (schema instanceof z.core.$ZodString) return isClosed(schema) ? [] : [path];
  if (schema instanceof z.core.$ZodObject)
    return Object.entries(schema._zod.def.shape).flatMap(([name, inner]) =>
      freeTexts(inner, `${path}.${name}`),
    );
  if (schema instanceof z.core.$ZodArray) return freeTexts(schema._zod.def.element, `${path}[]`);
  if (schema instanceof z.core.$ZodNullable || schema instanceof z.core.$ZodOptional)
    return freeTexts(schema._zod.def.innerType, path);
  if (schema instanceof z.core.$ZodUnion)
    return schema._zod.def.options.flatMap((option) => freeTexts(option, path));
  if (schema instanceof z.core.$ZodRecord && path.endsWith('.values.variables'))
    return ofVariables(path);
  const { type } = schema._zod.def;
  if (['enum', 'literal', 'number', 'int', 'boolean', 'null'].includes(type)) return [];
  throw new Error(`${path}: what may a ${type} hold?`);
};

/** Every field of every sealed document that may hold a person's words. */
export const fieldsOfDocuments = async (): Promise<readonly string[]> => {
  const fields = kinds.map(async (kind) => freeTexts(await schemaOf(kind), kind));
  return (await Promise.all(fields)).flat();
};

/** The strings of a document's body, each with the path of its field. */
export const stringsOf = (value: unknown, path: string): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((inner) => stringsOf(inner, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => stringsOf(inner, `${path}.${name}`));
};
