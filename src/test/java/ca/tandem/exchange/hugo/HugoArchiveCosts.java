package ca.tandem.exchange.hugo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Hugo archives that once cost too much, for {@code bench/run costs}. */
public final class HugoArchiveCosts {

    private HugoArchiveCosts() {}

    /** Returns work that reads an archive of one file with the front matter. */
    public static Runnable archive(String frontMatter) {
        var zip = zip("en/a.md", "---\nlayout: job-posting\n" + frontMatter + "\n---\nText.\n");
        return () -> {
            try (var archive = ArchiveFixture.read(zip)) {
                archive.pages().forEach(HugoFile::read);
            }
        };
    }

    private static byte[] zip(String path, String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content.getBytes(UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
