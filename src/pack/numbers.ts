import { Field } from './fields.ts';
import type { RecordIn, RecordOut } from './record.ts';

/**
 * A figure's value is mostly a short decimal: 438, 2.5e9, 0.75. It is stored as mantissa and power of ten as two numbers
 * (FORMAT.md, "Numbers"); division and multiplication by an exact power of ten up to 10^22 are correctly rounded (IEEE
 * 754), so the same double comes back. Whatever does not fit is stored as eight bytes.
 */
const LOWEST_EXPONENT = -9;
const HIGHEST_EXPONENT = 21;
const RAW = 31;

export function writeNumber(out: RecordOut, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`no finite number: ${value}`);
  let mantissa = value;
  let exponent = 0;
  if (value !== 0 && Number.isInteger(value)) {
    while (exponent < HIGHEST_EXPONENT && mantissa % 10 === 0) {
      mantissa /= 10;
      exponent++;
    }
  } else {
    while (exponent > LOWEST_EXPONENT && !Number.isInteger(mantissa)) {
      exponent--;
      mantissa = Math.round(value * 10 ** -exponent);
      if (scaled(mantissa, exponent) === value) break;
      mantissa = 0.5;
    }
  }
  const fits =
    Number.isInteger(mantissa) &&
    !Object.is(mantissa, -0) &&
    mantissa >= 0 &&
    mantissa <= Number.MAX_SAFE_INTEGER;
  if (fits && Object.is(scaled(mantissa, exponent), value)) {
    out.number(Field.exponent, exponent - LOWEST_EXPONENT);
    out.number(Field.mantissa, mantissa);
  } else {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    out.number(Field.exponent, RAW);
    out.number(Field.double, view.getUint32(0));
    out.number(Field.double, view.getUint32(4));
  }
}

export function readNumber(record: RecordIn): number {
  const exponent = record.number(Field.exponent);
  if (exponent !== RAW) {
    if (exponent > RAW) record.fail('an exponent', exponent);
    return scaled(record.number(Field.mantissa), exponent + LOWEST_EXPONENT);
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, record.number(Field.double));
  view.setUint32(4, record.number(Field.double));
  const value = view.getFloat64(0);
  return Number.isFinite(value) ? value : record.fail('a finite number', value);
}

function scaled(mantissa: number, exponent: number): number {
  return exponent < 0 ? mantissa / 10 ** -exponent : mantissa * 10 ** exponent;
}
