declare module 'edtf' {
  interface Extended {
    type: string;
    min: number;
    max: number;
  }
  export default function edtf(text: string): Extended;
}
