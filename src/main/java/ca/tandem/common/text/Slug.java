package ca.tandem.common.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The last part of a posting's address: lower-case ASCII words joined by hyphens. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /**
     * Makes a slug of a title. A suffix after a median point is omitted ({@code candidat·e} gives {@code candidat}), accents are removed
     * and ligatures written out.
     *
     * @param title a title in English or French
     * @return at most 80 characters, cut at a word; empty if no letter or digit of the title remains
     */
    public static Optional<String> of(String title) {
        var ascii = Normalizer.normalize(title.replaceAll("[·•‧]\\p{L}+", ""), Normalizer.Form.NFKD)
                .replace("œ", "oe")
                .replace("Œ", "oe")
                .replace("æ", "ae")
                .replace("Æ", "ae")
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var slug = ascii.replaceAll("['’]", "-").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.length() > LONGEST) {
            var cut = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, cut > 0 ? cut : LONGEST);
        }
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
    }
}
