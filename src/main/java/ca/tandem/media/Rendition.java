package ca.tandem.media;

/**
 * A form of a file in which readers get it: a picture in one width, or a PDF as it came.
 *
 * @param width the width in pixels; 0 of a PDF
 * @param height the height in pixels; 0 of a PDF
 * @param content the bytes; not copied, and not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // Files of many megabytes, which nobody compares
record Rendition(int width, int height, byte[] content) {}
