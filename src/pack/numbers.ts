import type { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';

/**
 * A figure's value is mostly a short decimal: 438, 2.5e9, 0.75. It is stored as mantissa and power of ten in one integer
 * (FORMAT.md, "Numbers"); division and multiplication by an exact power of ten up to 10^22 are correctly rounded (IEEE
 * 754), so the same double comes back. Whatever does not fit is stored as eight bytes.
 */
const LOWEST_EXPONENT = -9;
const HIGHEST_EXPONENT = 21;
const RAW = 31;
/** 32 exponents share the integer with the mantissa, and the whole has to stay below 2^53. */
const MANTISSA_LIMIT = 2 ** 48;

export function writeNumber(out: BytesOut, value: number): void {
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
  const fits = Number.isInteger(mantissa) && mantissa >= 0 && mantissa < MANTISSA_LIMIT;
  if (fits && Object.is(scaled(mantissa, exponent), value)) {
    out.varint(mantissa * 32 + exponent - LOWEST_EXPONENT);
  } else {
    out.varint(RAW);
    out.double(value);
  }
}

export function readNumber(bytes: BytesIn): number {
  const code = bytes.varint();
  const exponent = code % 32;
  if (exponent !== RAW) return scaled(Math.floor(code / 32), exponent + LOWEST_EXPONENT);
  const value = bytes.double();
  return Number.isFinite(value) ? value : bytes.fail('a finite number', value);
}

function scaled(mantissa: number, exponent: number): number {
  return exponent < 0 ? mantissa / 10 ** -exponent : mantissa * 10 ** exponent;
}
