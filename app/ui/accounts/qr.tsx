import { create } from 'qrcode';

/** A text as a picture that a phone reads: one path, drawn here; no address of data is needed. */
export const Qr = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data, (bit, at) =>
    bit === 0 ? '' : `M${at % size} ${Math.floor(at / size)}h1v1h-1z`,
  );
  return (
    <svg className="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label}>
      <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
};
