import type { At } from '../report/address.ts';
import type { DiagnosisItem, Finding, Result } from '../report/schema.ts';
import { sectionOf } from './labels.ts';

/** Findings that are one problem: equations that one mistake breaks, and what explains them. */
export interface ToldProblem {
  findings: readonly Finding[];
  alternatives: DiagnosisItem['alternatives'];
  /** Of the finding that stands first. */
  at: At;
}

/** A result by its problems. */
export interface ByProblem {
  /** With equations among their findings: told in place of these. */
  problems: readonly ToldProblem[];
  /** What blanks should hold: told beside their findings. */
  fillings: readonly ToldProblem[];
  /** Findings that belong to no problem, and those of blanks. */
  others: readonly Finding[];
}

export function byProblem({ findings, diagnosis }: Pick<Result, 'findings' | 'diagnosis'>): ByProblem {
  const told = diagnosis.flatMap(({ findings: indexes, alternatives }): ToldProblem[] => {
    const own = indexes.flatMap((index) => findings[index] ?? []);
    const [first] = own;
    return first === undefined ? [] : [{ findings: own, alternatives, at: first.at }];
  });
  const isEquations = (problem: ToldProblem) =>
    problem.findings.some(({ equation }) => equation !== undefined);
  const problems = told.filter(isEquations);
  const inProblems = new Set(problems.flatMap((problem) => problem.findings));
  return {
    problems,
    fillings: told.filter((problem) => !isEquations(problem)),
    others: findings.filter((finding) => !inProblems.has(finding)),
  };
}

/** Those of one section. */
export function inSection(problems: readonly ToldProblem[], section: string | undefined): ToldProblem[] {
  return problems.filter(({ at }) => sectionOf(at) === section);
}
