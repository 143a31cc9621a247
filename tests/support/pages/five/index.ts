import { BAIJIANTAN } from './baijiantan.ts';
import type { FiveReport } from './common.ts';
import { GUYUAN } from './guyuan.ts';
import { HONGTA } from './hongta.ts';
import { TACHENG } from './tacheng.ts';
import { XINJIANG } from './xinjiang.ts';

export type { FiveReport } from './common.ts';

export const FIVE: readonly FiveReport[] = [TACHENG, GUYUAN, XINJIANG, HONGTA, BAIJIANTAN];
