package ca.tandem.exchange.hugo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives of Hugo trees. */
public final class ArchiveFixture {

    private ArchiveFixture() {}

    /** Opens an archive of the given files. */
    static HugoArchive of(Map<String, byte[]> contents) {
        return read(zip(contents));
    }

    /** Opens an archive. */
    static HugoArchive read(byte[] zip) {
        try {
            return HugoArchive.open(new ByteArrayInputStream(zip), HugoArchive.ArchiveLimits.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns an archive of the given files. */
    public static byte[] zip(Map<String, byte[]> contents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var file : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
