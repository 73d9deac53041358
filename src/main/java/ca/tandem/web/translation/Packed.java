package ca.tandem.web.translation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file on its way through a form: gzip, then base 64. It comes back from outside, so it is read as carefully as the first time. */
final class Packed {

    private Packed() {}

    static String pack(byte[] file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** The file, at most so many bytes of it; empty where it is not one that was packed. */
    static byte[] unpack(String packed, int most) {
        try (var zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return zip.readNBytes(most);
        } catch (IOException | IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
