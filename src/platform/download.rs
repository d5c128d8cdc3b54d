//! Files for the reader, made in the page: nothing is fetched and nothing sent.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(inline_js = "
function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
export function save_text(text, name, kind) {
  save(new Blob([text], { type: kind + ';charset=utf-8' }), name);
}
export function save_picture(svg, name, width, height) {
  const plain = () => save(new Blob([svg], { type: 'image/svg+xml' }), name + '.svg');
  const image = new Image();
  image.onerror = plain;
  image.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const context = canvas.getContext('2d');
    if (!context) return plain();
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(blob => blob ? save(blob, name + '.png') : plain());
  };
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
}
")]
extern "C" {
    /// Saves a text under a name; `kind` is its media type.
    pub fn save_text(text: &str, name: &str, kind: &str);

    /// Saves an SVG of this size as a PNG of twice as many pixels each way; as the SVG itself where
    /// the browser does not draw it.
    pub fn save_picture(svg: &str, name: &str, width: u32, height: u32);
}
