package ca.tandem.media;

import ca.tandem.common.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Decodes a picture and encodes it anew in the widths for readers. Nothing but its pixels is kept: no place, camera, thumbnail, comment or
 * colour profile, and nothing that hid behind the picture. The orientation that a camera noted is applied first.
 */
final class PictureProcessor {

    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 40_000_000;
    /** Most memory of a decoded picture in bytes, of the gigabyte that the portal has. */
    private static final long MOST_MEMORY = 200_000_000;
    /** Most passes of a progressive JPEG; each costs as much as the whole picture. Common programs write about ten. */
    private static final int MOST_SCANS = 100;

    private static final String EXIF = "Exif\0\0";
    private static final double QUALITY = 0.85;

    private PictureProcessor() {}

    /**
     * Returns the renditions of a picture, the widest first.
     *
     * @param content the whole file
     * @param format the format of the file
     * @throws ProblemException if it cannot be decoded, moves, or is too large when decoded
     */
    static List<Rendition> renditions(byte[] content, FileFormat format) {
        if (format == FileFormat.JPEG
                && (countMarkers(content, 0xDA) > MOST_SCANS || countMarkers(content, 0xD9) == 0)) {
            throw ProblemException.invalid("file.picture.damaged");
        }
        var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try {
            return renditions(reader, content, format);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Decoders of damaged files throw exceptions of many kinds.
            throw ProblemException.invalid("file.picture.damaged");
        } finally {
            reader.dispose();
        }
    }

    private static List<Rendition> renditions(ImageReader reader, byte[] content, FileFormat format)
            throws IOException {
        var orientation = format == FileFormat.JPEG ? orientation(content) : Orientation.TOP_LEFT;
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)), false, true);
        requireBounds(reader);
        if (format == FileFormat.GIF ? reader.getNumImages(true) > 1 : isAnimatedPng(content, format)) {
            throw ProblemException.invalid("file.picture.animated");
        }
        var picture = reader.read(0);
        var renditions = new ArrayList<Rendition>();
        for (var width : PictureWidths.of(isTurned(orientation) ? picture.getHeight() : picture.getWidth())) {
            renditions.add(rendition(picture, orientation, width, format.served()));
        }
        return renditions;
    }

    /** Requires a size that can be decoded, before anything is. */
    private static void requireBounds(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        var memory = width * height * bytesPerPixel(reader.getRawImageType(0));
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS || memory > MOST_MEMORY) {
            throw ProblemException.invalid(
                    "file.picture.dimensions", width, height, MOST_PIXELS / 1_000_000, LONGEST_SIDE);
        }
    }

    private static long bytesPerPixel(ImageTypeSpecifier type) {
        // Without a raw type the decoder converts colours, into at most four bands of a byte.
        return type == null ? 4 : Math.max(1, type.getColorModel().getPixelSize() / 8);
    }

    /** Checks for the chunk that only animated PNG has, before the pixels. */
    private static boolean isAnimatedPng(byte[] content, FileFormat format) {
        return format == FileFormat.PNG
                && new String(content, 0, Math.min(content.length, 65_536), StandardCharsets.ISO_8859_1)
                        .contains("acTL");
    }

    private static long countMarkers(byte[] jpeg, int marker) {
        // Within compressed data 0xFF is never followed by a marker (ISO/IEC 10918-1, B.1.1.5).
        return IntStream.range(1, jpeg.length)
                .filter(i -> (jpeg[i] & 0xFF) == marker && (jpeg[i - 1] & 0xFF) == 0xFF)
                .count();
    }

    /**
     * Returns the orientation that the camera noted in the first Exif segment (Exif 2.3, 4.5.5). One that cannot be read is none. Java's own
     * reader of metadata refuses segments in the order in which cameras write them.
     */
    private static Orientation orientation(byte[] jpeg) {
        var start = 2;
        while (start + 4 < jpeg.length && (jpeg[start] & 0xFF) == 0xFF && (jpeg[start + 1] & 0xFF) != 0xDA) {
            var end = start + 2 + ((jpeg[start + 2] & 0xFF) << 8 | (jpeg[start + 3] & 0xFF));
            if (end > jpeg.length) {
                break;
            }
            if ((jpeg[start + 1] & 0xFF) == 0xE1 && isExif(jpeg, start + 4)) {
                return orientation(jpeg, start + 4, end);
            }
            start = end;
        }
        return Orientation.TOP_LEFT;
    }

    private static boolean isExif(byte[] jpeg, int start) {
        return new String(jpeg, start, Math.min(EXIF.length(), jpeg.length - start), StandardCharsets.ISO_8859_1)
                .equals(EXIF);
    }

    private static Orientation orientation(byte[] jpeg, int start, int end) {
        try {
            var noted = ExifUtils.getOrientationFromExif(Arrays.copyOfRange(jpeg, start, end));
            return noted == null ? Orientation.TOP_LEFT : noted;
        } catch (RuntimeException e) {
            return Orientation.TOP_LEFT;
        }
    }

    private static boolean isTurned(Orientation orientation) {
        return switch (orientation) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            case TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT -> false;
        };
    }

    private static Rendition rendition(BufferedImage picture, Orientation orientation, int width, ServedFormat format)
            throws IOException {
        var isTurned = isTurned(orientation);
        var full = isTurned ? picture.getHeight() : picture.getWidth();
        var fullHeight = isTurned ? picture.getWidth() : picture.getHeight();
        var height = (int) Math.max(1, Math.round((double) fullHeight * width / full));
        var resized = Thumbnails.of(picture)
                .forceSize(isTurned ? height : width, isTurned ? width : height)
                .imageType(format == ServedFormat.JPEG ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB)
                .asBufferedImage();
        var bytes = new ByteArrayOutputStream();
        Thumbnails.of(ExifFilterUtils.getFilterForOrientation(orientation).apply(resized))
                .scale(1)
                .outputFormat(format.extension())
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        return new Rendition(width, height, bytes.toByteArray());
    }
}
