package ca.tandem.web.translation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Encoding of an uploaded file for a hidden form field: gzip, then Base64. The field comes back from the client, so the decoded file is
 * checked as strictly as the upload.
 */
final class FormAttachment {

    private FormAttachment() {}

    static String encode(byte[] file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * Decodes a file.
     *
     * @param most maximum number of bytes to return; longer files are truncated
     * @return the file's bytes, or an empty array if the text cannot be decoded
     */
    static byte[] decode(String packed, int most) {
        try (var zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return zip.readNBytes(most);
        } catch (IOException | IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
