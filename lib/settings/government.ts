/** Match pattern of the government's sites: what the manifest asks for. */
export const GOVERNMENT = '*://*.gov.cn/*';
