declare module '*.clinicplan?url' {
  const url: string;
  export default url;
}
