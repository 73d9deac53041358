package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.PostingFiles;
import ca.tandem.translation.text.TextReferences;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The changes by which the files of a posting come to say what its edition says. Without any, the files say it already: the export gives
 * them as they came, and the import has nothing to do.
 */
final class HugoChanges {

    /**
     * The changes of a file.
     *
     * @param fields the new values by the names of the fields, in their order; null takes a field out
     * @param body the new text; null if it stays
     */
    record FileChange(Map<String, Object> fields, String body) {

        boolean isNone() {
            return fields.isEmpty() && body == null;
        }
    }

    private final HugoPair pair;
    private final Edition edition;
    private final Bilingual<Map<String, String>> addresses;
    private final FieldChanges fields;

    private HugoChanges(HugoPair pair, Edition edition, Bilingual<Map<String, String>> addresses) {
        this.pair = pair;
        this.edition = edition;
        this.addresses = addresses;
        fields = new FieldChanges(pair, edition);
    }

    /** Returns the edition that files are about: the one that readers see or, where there is none, the one in work. */
    static Optional<Edition> subject(PostingEditions editions) {
        return editions.shown().or(editions::inWork);
    }

    /**
     * Returns the changes of each file; a side without a text and a file has none.
     *
     * @param pair the files; a side is null if there is none yet, whose fields are then all new
     * @param edition the edition
     * @param areFactsAsImported whether nobody has changed the facts since the files were imported
     * @param addresses the addresses at which each file finds the posting's pictures and documents, by their references
     * @param now the present moment
     */
    static Bilingual<FileChange> of(
            HugoPair pair,
            Edition edition,
            boolean areFactsAsImported,
            Bilingual<Map<String, String>> addresses,
            Instant now) {
        var changes = new HugoChanges(pair, edition, addresses);
        changes.compareKeys();
        changes.compareTitlesAndDescriptions();
        if (!areFactsAsImported || !pair.files().hasBoth()) {
            FactChanges.add(pair, edition, changes.fields);
        }
        var isContentSame = changes.fields.languages().stream()
                .allMatch(language -> changes.of(language).isNone());
        VisibilityChanges.add(pair, edition, changes.fields, isContentSame, now);
        return Bilingual.of(changes::of);
    }

    /** Checks whether the files say what the edition says. */
    static boolean areNone(HugoPair pair, Edition edition, Instant now) {
        var changes = of(pair, edition, false, pair.addresses(), now);
        return changes.en().isNone() && changes.fr().isNone();
    }

    private FileChange of(Language language) {
        var file = fields.file(language);
        var body = bodyInTree(edition, language, addresses.get(language));
        var isSame = !fields.languages().contains(language)
                || (file != null && saysBody(file, edition, addresses.get(language)));
        return new FileChange(fields.of(language), isSame ? null : body);
    }

    /** Checks whether a file has the text of an edition, at whatever addresses it finds the same pictures and documents. */
    static boolean says(HugoFile file, Edition edition) {
        var text = edition.textIn(file.language());
        return text.title().equals(file.text().title())
                && text.description().equals(file.text().description())
                && saysBody(file, edition, file.addresses());
    }

    private static boolean saysBody(HugoFile file, Edition edition, Map<String, String> addresses) {
        var body = edition.textIn(file.language()).body();
        if (addresses.isEmpty()) {
            return file.text().body().equals(body);
        }
        return (file.text().body().equals(body)
                        && withWords(body, address -> null, edition, file.language())
                                .equals(body))
                || FrontMatter.parse(file.raw()).body().equals(bodyInTree(edition, file.language(), addresses));
    }

    /**
     * Returns the text of an edition as it stands in the tree: pictures and documents at their addresses there, and the alternative text with
     * each picture, which in the portal belongs to the file.
     */
    private static String bodyInTree(Edition edition, Language language, Map<String, String> addresses) {
        var body = edition.textIn(language).body();
        return addresses.isEmpty()
                ? body
                : withWords(
                        body,
                        address -> PostingFiles.reference(address)
                                .map(addresses::get)
                                .orElse(null),
                        edition,
                        language);
    }

    private static String withWords(
            String body, UnaryOperator<String> replacement, Edition edition, Language language) {
        return TextReferences.of(body).with(replacement, address -> PostingFiles.reference(address)
                .flatMap(edition.getFiles()::find)
                .map(file -> file.alternativeIn(language))
                .orElse(""));
    }

    /** Names the key where it could no longer be derived: from a title that has changed, and beside a file that is new. */
    private void compareKeys() {
        var isDerivable = fields.languages().stream()
                .map(fields::file)
                .allMatch(file -> file != null
                        && (!file.fields().keyDerived() || file.text().title().equals(title(file.language()))));
        for (var language : fields.languages()) {
            var file = fields.file(language);
            if (file == null || (!isDerivable && file.fields().keyDerived())) {
                fields.put(language, "translationKey", pair.key());
            }
        }
    }

    private String title(Language language) {
        return edition.textIn(language).title();
    }

    private void compareTitlesAndDescriptions() {
        for (var language : fields.languages()) {
            var text = edition.textIn(language);
            var given =
                    fields.file(language) == null ? null : fields.file(language).text();
            if (given == null || !given.title().equals(text.title())) {
                fields.put(language, "title", text.title());
            }
            if (given == null || !given.description().equals(text.description())) {
                fields.put(language, "description", text.description());
            }
        }
    }
}
