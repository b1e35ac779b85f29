package org.linja.web.signin;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a picture that a camera reads, drawn here: what it says is told to nobody.
 *
 * @param side of the whole in modules, with the quiet zone around it
 * @param path the dark modules, as a path of SVG
 */
public record QrPicture(int side, String path) {
    /** So many light modules are to stand around it (ISO/IEC 18004). */
    static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
