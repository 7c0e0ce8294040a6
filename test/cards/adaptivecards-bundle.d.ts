/** The bundle is what runs without a bundler of one's own; its own declarations are not those of a module. */
declare module 'adaptivecards/dist/adaptivecards.js' {
  export * from 'adaptivecards';
}
