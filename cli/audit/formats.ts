import { FORMATS } from '../format.ts';

export const AUDIT_FORMATS = [...FORMATS, 'xlsx'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];
