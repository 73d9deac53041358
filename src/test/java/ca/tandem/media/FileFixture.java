package ca.tandem.media;

import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Pictures and PDFs for tests, drawn when they are asked for. */
public final class FileFixture {

    private FileFixture() {}

    /** Returns the storage of files on a database. */
    public static FileStorage storage(EntityManager entityManager, Clock clock) {
        var storage = new FileStorage();
        storage.storedFiles = new StoredFiles();
        storage.storedFiles.entityManager = entityManager;
        storage.clock = clock;
        return storage;
    }

    /** Returns an upload as readers get it. */
    public static ProcessedFile processed(byte[] upload) {
        try {
            return new UploadProcessor().process(new ByteArrayInputStream(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a picture, the left half red and the right half blue. */
    public static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return encoded(image, format);
    }

    static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(Rendition rendition) {
        try {
            return ImageIO.read(new ByteArrayInputStream(rendition.content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a JPEG with an Exif segment that notes the orientation (Exif 2.3, 4.6.4) and ends with the given words. */
    static byte[] withExif(byte[] jpeg, int orientation, String words) {
        var exif = "Exif\0\0II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0" + (char) orientation + "\0\0\0\0\0\0\0" + words;
        var length = exif.length() + 2;
        return join(
                slice(jpeg, 0, 2),
                latin("\u00ff\u00e1" + (char) (length >> 8) + (char) (length & 0xff) + exif),
                slice(jpeg, 2, jpeg.length));
    }

    /** Returns a JPEG whose metadata say where it was taken. */
    public static byte[] withPlace(byte[] jpeg, String place) {
        return withExif(jpeg, 1, place);
    }

    /** Returns the widest rendition of a stored file, byte for character. */
    public static String stored(FileStorage storage, String hash) {
        var bytes = new ByteArrayOutputStream();
        try {
            storage.writeOriginal(null, hash, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return latin(bytes.toByteArray());
    }

    /** Returns a PDF with so many empty pages, after something was done to it. */
    static byte[] pdf(int pages, Consumer<PDDocument> change) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            change.accept(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a PDF with one empty page. */
    public static byte[] pdf() {
        return pdf(1, document -> {});
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
