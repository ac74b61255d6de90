declare module '*.yaml' {
  const texts: Record<string, unknown>
  export default texts
}
