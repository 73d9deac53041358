package ca.tandem.media;

/** Format in which the portal serves a file. */
public enum ServedFormat {
    /** A picture without transparency and with few sharp edges, such as a photograph. */
    JPEG("image/jpeg", "jpg"),
    /** Any other picture. */
    PNG("image/png", "png"),
    /** A document. */
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    ServedFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Returns the media type (RFC 2046). */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the extension of file names, without the dot. */
    public String extension() {
        return extension;
    }

    /** Checks whether files of this format are pictures. */
    public boolean isPicture() {
        return this != PDF;
    }
}
