import { listen } from '../shared/messaging.ts';
import { checkFrame } from './check-frame.ts';

export default defineBackground(() => {
  listen(
    {
      async found(_, { tab, frameId }) {
        if (tab?.id !== undefined && frameId !== undefined) await checkFrame(tab.id, frameId);
      },
    },
    (_, from) => from === 'frame',
  );
});
