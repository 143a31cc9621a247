import type { Text } from '../form/types.ts';
import type { IgnoreReason } from './model.ts';

/** The reasons for setting a finding aside, in words. */
export const IGNORE_REASON_WORDS: Readonly<Record<IgnoreReason, Text>> = {
  confirmed: { zh: '已向机关核实', en: 'confirmed with the organ' },
  explained: { zh: '报告中已有说明', en: 'explained in the report' },
  'not-applicable': { zh: '不适用于该机关', en: 'does not apply to this organ' },
  mended: { zh: '已另行更正', en: 'mended elsewhere' },
  'false-alarm': { zh: '误报', en: 'false alarm' },
  other: { zh: '其他', en: 'other' },
};
