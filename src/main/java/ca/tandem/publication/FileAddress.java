package ca.tandem.publication;

import ca.tandem.common.Language;
import ca.tandem.common.text.Slug;
import ca.tandem.media.PictureWidths;
import ca.tandem.posting.PostingFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last part of the address of a rendition: {@code {hash}/{width}/{name}.{extension}}. The name is for people; hash and width tell the
 * rendition.
 *
 * @param hash the hash of the file, in hexadecimal digits
 * @param width the width in pixels; 0 of a PDF
 * @param name the name with its extension, in lower-case ASCII
 */
public record FileAddress(String hash, int width, String name) {

    private static final Pattern PATH =
            Pattern.compile("/([0-9a-f]{64})/(0|[1-9][0-9]{0,4})/([a-z0-9][a-z0-9-]{0,99}\\.[a-z]{3})");

    /** Returns the address of a file in its largest form, named in a language. */
    public static FileAddress of(PostingFile file, Language language) {
        return new FileAddress(file.hash(), file.width(), name(file, language));
    }

    /** Returns the addresses of all renditions of a picture, the widest first. */
    static List<FileAddress> all(PostingFile picture, Language language) {
        return PictureWidths.of(picture.width()).stream()
                .map(width -> new FileAddress(picture.hash(), width, name(picture, language)))
                .toList();
    }

    /** Returns the address of the smallest rendition of a picture, named in a language. */
    public static FileAddress smallest(PostingFile picture, Language language) {
        var all = all(picture, language);
        return all.get(all.size() - 1);
    }

    private static String name(PostingFile file, Language language) {
        return Slug.of(file.descriptions().get(language).name())
                .map(slug -> slug + "." + file.format().extension())
                .orElse(file.reference());
    }

    /** Parses the path after the one of the servlet; empty if it is none of a file. */
    public static Optional<FileAddress> parse(String path) {
        var matcher = PATH.matcher(path == null ? "" : path);
        return matcher.matches()
                ? Optional.of(new FileAddress(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** Returns the address as a part of a path, without a slash before it. */
    public String path() {
        return hash + "/" + width + "/" + name;
    }
}
