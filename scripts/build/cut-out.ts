import type { Plugin } from 'vite';

interface Cut {
  /** How the path of the library's file ends. */
  file: string;
  /** The one piece of code that is taken out. */
  found: RegExp;
  instead: string;
}

const NO_HTML = 'throw new TypeError("text stays text");';
const NO_CODE = 'const F = function () { throw new TypeError("text stays text"); };';

/** Where a library in the build could make HTML or code out of text, or ask a network. None of it is used here. */
const CUTS: readonly Cut[] = [
  // `dangerouslySetInnerHTML`.
  { file: '/preact/dist/preact.mjs', found: /\b\w+\.innerHTML\s*=\s*\w+\.__html\b/g, instead: 'void 0' },
  // Functions that zod writes to be faster, and its test whether it may: an extension's page may not.
  { file: '/zod/v4/core/doc.js', found: /const F = Function;/g, instead: NO_CODE },
  { file: '/zod/v4/core/util.js', found: /const F = Function;/g, instead: NO_CODE },
  // Mark-up is made into nodes by parse5 alone (lib/dom); linkedom's own ways are not used.
  { file: '/linkedom/esm/shared/utils.js', found: /\belem\.innerHTML = html;/g, instead: NO_HTML },
  { file: '/linkedom/esm/interface/element.js', found: /\btemplate\.innerHTML = html;/g, instead: NO_HTML },
  // Only text that is there already is read as CSV.
  { file: '/papaparse/papaparse.min.js', found: /\bnew XMLHttpRequest\b/g, instead: 'null' },
];

/**
 * Takes out of libraries what could make HTML or code out of text, or ask a network. It can then not be used by
 * mistake: what an untrusted page or file says stays text, and only lib/fetch fetches. (`web-ext lint` reads the
 * former as UNSAFE_VAR_ASSIGNMENT and DANGEROUS_EVAL.)
 *
 * @throws where a library no longer has such a line exactly once, so that an update is looked at
 */
export function cutOut(): Plugin {
  return {
    name: 'gouji:cut-out',
    transform: {
      filter: { id: /[\\/](?:preact|zod|linkedom|papaparse)[\\/].*\.m?js$/ },
      handler(code, id) {
        const path = id.replaceAll('\\', '/').split('?')[0] ?? id;
        const cut = CUTS.find(({ file }) => path.endsWith(file));
        if (cut === undefined) return null;
        const times = code.match(cut.found)?.length ?? 0;
        if (times !== 1) this.error(`${cut.file} has ${cut.found.source} ${times} times, not once`);
        return { code: code.replace(cut.found, () => cut.instead), map: null };
      },
    },
  };
}
