import { z } from 'zod';
import { outputSchema } from '../../lib/report/schema.ts';
import { Output } from '../output.ts';

/** `gouji schema`: writes the JSON Schema of what `--format json` gives. */
export async function schemaCommand(): Promise<number> {
  const output = await Output.open();
  await output.write(`${JSON.stringify(z.toJSONSchema(outputSchema), null, 2)}\n`);
  return 0;
}
