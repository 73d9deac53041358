package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

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
    private final FieldChanges fields;

    private HugoChanges(HugoPair pair, Edition edition) {
        this.pair = pair;
        this.edition = edition;
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
     * @param now the present moment
     */
    static Bilingual<FileChange> of(HugoPair pair, Edition edition, boolean areFactsAsImported, Instant now) {
        var changes = new HugoChanges(pair, edition);
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
        var changes = of(pair, edition, false, now);
        return changes.en().isNone() && changes.fr().isNone();
    }

    private FileChange of(Language language) {
        var file = fields.file(language);
        var body = edition.textIn(language).body();
        var isSame = !fields.languages().contains(language)
                || (file != null && file.text().body().equals(body));
        return new FileChange(fields.of(language), isSame ? null : body);
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
