// The extension itself is the next piece of work; this door is the least that builds.
export default defineBackground(() => {});
