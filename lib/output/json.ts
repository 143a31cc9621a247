import type { Formatter } from './formatter.ts';

/** One JSON document (contract, version 1), indented; an unreadable input is no result and leaves nothing. */
export function jsonFormatter(): Formatter {
  let separator = '\n';
  return {
    start: () => '{\n  "version": "1",\n  "results": [',
    result(result) {
      const json = JSON.stringify(result, null, 2).replaceAll('\n', '\n    ');
      const piece = `${separator}    ${json}`;
      separator = ',\n';
      return piece;
    },
    unreadable: () => '',
    end: () => (separator === '\n' ? ']\n}\n' : '\n  ]\n}\n'),
  };
}

/** One result object a line; an unreadable input is no result and leaves no line. */
export function ndjsonFormatter(): Formatter {
  return {
    start: () => '',
    result: (result) => `${JSON.stringify(result)}\n`,
    unreadable: () => '',
    end: () => '',
  };
}
