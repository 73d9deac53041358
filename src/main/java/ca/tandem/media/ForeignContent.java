package ca.tandem.media;

import java.util.List;

/**
 * Search for a second format within a file. A file that is two things at once (a polyglot) passes a check as the one and is opened as the
 * other. No picture or PDF of an honest program holds what is looked for here.
 */
final class ForeignContent {

    /** Openings of other formats, in lower case. All are long enough not to stand in compressed data by chance. */
    private static final List<String> OPENINGS = List.of("<script", "<!doctype", "<html", "<?php", "<iframe");

    private static final String PDF = "%pdf-";

    /** Length in bytes of the record that ends a ZIP archive, and its longest comment (APPNOTE 4.3.16). */
    private static final int ZIP_END = 22;

    private static final int ZIP_COMMENT = 65_535;

    private ForeignContent() {}

    /**
     * Checks whether a file holds the opening of a web page or script or, if it is a picture, of a PDF, or ends as a ZIP archive does.
     *
     * @param content the whole file
     * @param format its format
     */
    static boolean isIn(byte[] content, FileFormat format) {
        return hasOpening(content, format.isPicture()) || endsAsZip(content);
    }

    private static boolean hasOpening(byte[] content, boolean isPicture) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '<' && beginsAnOpening(content, i)) {
                return true;
            }
            if (isPicture && content[i] == '%' && begins(content, i, PDF)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsAnOpening(byte[] content, int start) {
        return OPENINGS.stream().anyMatch(opening -> begins(content, start, opening));
    }

    private static boolean begins(byte[] content, int start, String lowerCase) {
        if (start + lowerCase.length() > content.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if (Character.toLowerCase((char) content[start + i]) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsAsZip(byte[] content) {
        var first = Math.max(0, content.length - ZIP_END - ZIP_COMMENT);
        for (int i = content.length - ZIP_END; i >= first; i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }
}
