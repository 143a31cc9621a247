declare module 'web-ext' {
  interface Said {
    code: string;
    message: string;
    file?: string;
    line?: number;
  }

  const webExt: {
    cmd: {
      lint(
        settings: { sourceDir: string; artifactsDir: string; ignoreFiles: string[]; output: string },
        how: { shouldExitProgram: boolean },
      ): Promise<{ errors: Said[]; warnings: Said[]; notices: Said[] }>;
    };
  };
  export default webExt;
}
