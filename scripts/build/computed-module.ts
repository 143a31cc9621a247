import type { Plugin } from 'vite';

/**
 * Puts a module's values into a bundle in place of the module: for one that computes a little data from a lot.
 * Only data comes through (it goes by way of JSON); the module itself stays what everyone else imports.
 *
 * @param file how the path of the module ends
 * @param values the module, imported
 */
export function computedModule(file: string, values: Readonly<Record<string, unknown>>): Plugin {
  const code = Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
  return {
    name: `computed:${file}`,
    enforce: 'pre',
    load: (id) => (id.replaceAll('\\', '/').endsWith(file) ? code : null),
  };
}
