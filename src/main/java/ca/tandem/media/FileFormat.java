package ca.tandem.media;

import ca.tandem.common.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Format of an uploaded file, told by its first bytes; names and declared media types are never believed. */
enum FileFormat {
    /** JPEG (ISO/IEC 10918-1). */
    JPEG(ServedFormat.JPEG),
    /** Portable Network Graphics (ISO/IEC 15948). */
    PNG(ServedFormat.PNG),
    /** Graphics Interchange Format, 87a or 89a. */
    GIF(ServedFormat.PNG),
    /** Portable Document Format (ISO 32000). */
    PDF(ServedFormat.PDF);

    private static final int HEAD = 1_024;
    private static final String JPEG_START = "\u00ff\u00d8\u00ff";
    private static final String PNG_START = "\u0089PNG\r\n\u001a\n";
    /** First bytes of Office files and archives, of ZIP and of Microsoft's compound files. */
    private static final List<String> DOCUMENTS = List.of("PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "{\\rtf");

    private static final List<String> TIFF_AND_BITMAP = List.of("II*\0", "MM\0*", "BM");
    /** Brands of the ISO base media file format that are pictures. */
    private static final List<String> PICTURE_BRANDS = List.of("avif", "avis", "heic", "heix", "hevc", "mif1", "msf1");

    private final ServedFormat served;

    FileFormat(ServedFormat served) {
        this.served = served;
    }

    /**
     * Returns the format of a file.
     *
     * @param content the whole file
     * @throws ProblemException if it is of no format that is taken; its sentence says what to do instead
     */
    static FileFormat of(byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith(JPEG_START)) {
            return JPEG;
        }
        if (head.startsWith(PNG_START)) {
            return PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        throw refusal(head);
    }

    private static ProblemException refusal(String head) {
        if (head.isEmpty()) {
            return ProblemException.invalid("file.empty");
        }
        if (isSvg(head)) {
            return ProblemException.invalid("file.svg");
        }
        if (isOtherPicture(head)) {
            return ProblemException.invalid("file.picture.other");
        }
        return DOCUMENTS.stream().anyMatch(head::startsWith)
                ? ProblemException.invalid("file.document")
                : ProblemException.invalid("file.format");
    }

    private static boolean isSvg(String head) {
        // Encodings of two bytes a character, too: without their zeros they read as Latin letters.
        return head.replace("\0", "").toLowerCase(Locale.ROOT).contains("<svg");
    }

    private static boolean isOtherPicture(String head) {
        var isWebp = head.startsWith("RIFF") && head.startsWith("WEBP", 8);
        var isOfIsoMedia =
                head.startsWith("ftyp", 4) && PICTURE_BRANDS.stream().anyMatch(brand -> head.startsWith(brand, 8));
        return isWebp || isOfIsoMedia || TIFF_AND_BITMAP.stream().anyMatch(head::startsWith);
    }

    /** Returns the format in which the portal serves such files. */
    ServedFormat served() {
        return served;
    }

    /** Checks whether files of this format are pictures. */
    boolean isPicture() {
        return served.isPicture();
    }
}
