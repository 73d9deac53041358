package ca.tandem.publication.transparency;

import ca.tandem.common.Bilingual;
import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SalaryRange;
import jakarta.json.JsonObject;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Hashes of what readers see, by which anybody can check it against the log: {@code docs/transparency.md} says how they are made, and that
 * never changes for a fact that exists. SHA-256, in hexadecimal digits.
 *
 * @param texts the hash of each text, with the words of its files
 * @param facts the hash of the facts
 */
public record ContentHashes(Bilingual<String> texts, String facts) {

    /** Field of the facts that stands for the application address, of which it is the hash only: closed postings show none. */
    private static final String APPLICATION = "application";

    /** Returns the hashes of what readers see. */
    public static ContentHashes of(Bilingual<PostingText> texts, Facts facts, PostingFiles files) {
        return new ContentHashes(
                Bilingual.of(language -> Sha256.hex(text(texts.get(language), files, language))),
                Sha256.hex(canonical(facts)));
    }

    /** Returns title, description and body, then of each file its reference, hash and words, with U+0000 between them, which none has. */
    private static String text(PostingText text, PostingFiles files, Language language) {
        var parts = new StringBuilder(text.title() + '\0' + text.description() + '\0' + text.body());
        for (var file : files.all()) {
            var words = file.descriptions().get(language);
            parts.append('\0').append(file.reference());
            parts.append('\0').append(file.hash());
            parts.append('\0').append(words.name());
            parts.append('\0').append(spoken(file, language));
        }
        return parts.toString();
    }

    private static String spoken(PostingFile file, Language language) {
        return file.format().isPicture()
                ? Objects.toString(file.alternativeIn(language), "")
                : file.descriptions().get(language).accessibility();
    }

    /**
     * Returns the facts that readers see as JSON in its canonical form (RFC 8785): the names in alphabetical order, without white space and
     * without what is not given.
     */
    public static String canonical(Facts facts) {
        var values = new TreeMap<String, Object>();
        for (var fact : Fact.values()) {
            if (fact.isPublic() && fact.isGiven(facts)) {
                values.put(fact.key(), value(fact.kind(), fact.get(facts)));
            }
        }
        if (facts.getClosesZone() != null) {
            values.put("zone", facts.getClosesZone().getId());
        }
        var application = facts.getApplyUrl() == null ? facts.getLeverId() : facts.getApplyUrl();
        if (application != null && !facts.isApplicationHidden()) {
            values.put(APPLICATION, Sha256.hex(application));
        }
        return JsonFactories.BUILDERS.createObjectBuilder(values).build().toString();
    }

    private static Object value(FactKind kind, Object value) {
        return switch (kind) {
            case CLOSING -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((ZonedDateTime) value);
            case NAMES -> inBoth((Bilingual<?>) value);
            case PLACES ->
                ((Locations) value)
                        .places().stream().<Object>map(ContentHashes::inBoth).toList();
            case RANGE -> range((SalaryRange) value);
            case NUMBER, FLAG -> value;
            case CLASSIFICATION, CHOICE, TEXT, ADDRESS, EMAIL -> value.toString();
        };
    }

    private static JsonObject inBoth(Bilingual<?> names) {
        return object(List.of("en", "fr"), names.en(), names.fr());
    }

    private static JsonObject range(SalaryRange salary) {
        return object(List.of("high", "low"), salary.high(), salary.low());
    }

    private static JsonObject object(List<String> names, Object... values) {
        var given = new TreeMap<String, Object>();
        for (var i = 0; i < values.length; i++) {
            if (values[i] != null) {
                given.put(names.get(i), values[i]);
            }
        }
        return JsonFactories.BUILDERS.createObjectBuilder(given).build();
    }
}
