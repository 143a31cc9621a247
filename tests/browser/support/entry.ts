import { check } from '../../../lib/check.ts';
import { gridTexts, pageGrids } from '../../../lib/page/grid.ts';
import { treeText } from './tree-text.ts';

/** What both sides of the comparison say of one document; the same code runs in the browser and here. */
export interface Reading {
  check: unknown;
  grids: (string | null)[][][];
  tree: string;
}

export function read(document: Document): Reading {
  return {
    check: check(document, { source: 'x' }).result,
    grids: pageGrids(document).map(gridTexts),
    tree: treeText(document),
  };
}
