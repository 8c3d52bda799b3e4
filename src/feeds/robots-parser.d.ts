/** The library's own types are not those of what it exports. */
declare module 'robots-parser/Robots.js' {
  export default class Robots {
    constructor(url: string, contents: string);
    /** Undefined for an address of another site. */
    isAllowed(url: string, agent?: string): boolean | undefined;
    /** In seconds. */
    getCrawlDelay(agent?: string): number | undefined;
  }
}
