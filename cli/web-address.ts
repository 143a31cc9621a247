const WEB = /^https?:\/\//iu;

export const isWebAddress = (text: string): boolean => WEB.test(text) && URL.canParse(text);
