package ca.tandem.web.factor;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code (ISO/IEC 18004) as a path of SVG.
 *
 * @param size the width and height in modules, with the quiet zone around it
 * @param path the dark modules
 */
public record QrCode(int size, String path) {

    /** Width of the light border that readers need, in modules (ISO/IEC 18004, 6.3.8). */
    private static final int QUIET = 4;

    /** Returns the code of a text. */
    static QrCode of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M')
                                .append(x + QUIET)
                                .append(' ')
                                .append(y + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(matrix.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("The text is too long for a QR code", e);
        }
    }

    /** Returns the view box of the picture. */
    public String viewBox() {
        return "0 0 " + size + " " + size;
    }
}
