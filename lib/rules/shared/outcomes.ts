import type { Text } from '../../form/index.ts';
import type { At } from '../../report/address.ts';
import type { Outcome } from '../../report/model.ts';

export function finding(at: At, message: Text): Outcome {
  return { kind: 'finding', at, message };
}

export function unchecked(at: At, reason: Text): Outcome {
  return { kind: 'unchecked', at, reason };
}
