package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingEditions;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The fields in which Hugo looks for the moment from which it no longer shows a page. */
    private static final List<String> EXPIRES = List.of("expiryDate", "unpublishDate");

    private static final String DRAFT = "draft";
    private static final String ARCHIVED = "archived";
    private static final String PUBLISH = "publishDate";

    private final HugoPair pair;
    private final Edition edition;
    private final List<Language> languages;
    private final Bilingual<Map<String, Object>> fields = Bilingual.of(language -> new LinkedHashMap<>());
    private final Bilingual<Map<String, Object>> own;

    private HugoChanges(HugoPair pair, Edition edition) {
        this.pair = pair;
        this.edition = edition;
        languages = Arrays.stream(Language.values())
                .filter(language ->
                        file(language) != null || !edition.textIn(language).isEmpty())
                .toList();
        own = pair.files()
                .map(file ->
                        file == null ? Map.of() : FrontMatter.parse(file.raw()).fields());
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
     * @param factsAsImported whether nobody has changed the facts since the files were imported
     * @param now the present moment
     */
    static Bilingual<FileChange> of(HugoPair pair, Edition edition, boolean factsAsImported, Instant now) {
        var changes = new HugoChanges(pair, edition);
        changes.compareKeys();
        changes.compareTexts();
        if (!factsAsImported || !pair.files().hasBoth()) {
            changes.compareFacts();
        }
        changes.compareVisibility(now);
        return Bilingual.of(language -> new FileChange(changes.fields.get(language), changes.body(language)));
    }

    /** Checks whether the files say what the edition says. */
    static boolean areNone(HugoPair pair, Edition edition, Instant now) {
        var changes = of(pair, edition, false, now);
        return changes.en().isNone() && changes.fr().isNone();
    }

    private HugoFile file(Language language) {
        return pair.files().get(language);
    }

    /** Names the key where it could no longer be derived: from a title that has changed, and beside a file that is new. */
    private void compareKeys() {
        var isNew = languages.stream().anyMatch(language -> file(language) == null);
        var isDerivable = !isNew
                && languages.stream()
                        .allMatch(language -> !file(language).fields().keyDerived()
                                || file(language).text().title().equals(title(language)));
        for (var language : languages) {
            if (file(language) == null
                    || (!isDerivable && file(language).fields().keyDerived())) {
                fields.get(language).put("translationKey", pair.key());
            }
        }
    }

    private String title(Language language) {
        return edition.textIn(language).title();
    }

    private void compareTexts() {
        for (var language : languages) {
            var text = edition.textIn(language);
            var given = file(language) == null ? null : file(language).text();
            if (given == null || !given.title().equals(text.title())) {
                put(language, "title", text.title());
            }
            if (given == null || !given.description().equals(text.description())) {
                put(language, "description", text.description());
            }
        }
    }

    private String body(Language language) {
        var body = edition.textIn(language).body();
        var isSame = !languages.contains(language)
                || (file(language) != null && file(language).text().body().equals(body));
        return isSame ? null : body;
    }

    private void compareFacts() {
        var given = pair.facts(new Facts(), edition.getSourceLanguage());
        var facts = edition.getFacts();
        for (var fact : Fact.values()) {
            var isSame = Objects.equals(comparable(fact.get(given)), comparable(fact.get(facts)));
            var hasAny = pair.present().stream().anyMatch(file -> hasGiven(file, fact));
            for (var language : languages) {
                var file = file(language);
                if (file == null ? fact.isGiven(facts) : !isSame && (hasGiven(file, fact) || !hasAny)) {
                    write(language, fact, fact.get(facts));
                }
            }
        }
    }

    /** Returns a value as far as a file holds it, which has moments to the second. */
    private static Object comparable(Object value) {
        return value instanceof ZonedDateTime moment ? moment.truncatedTo(ChronoUnit.SECONDS) : value;
    }

    private static boolean hasGiven(HugoFile file, Fact fact) {
        return file.fields().facts().containsKey(fact);
    }

    private void write(Language language, Fact fact, Object value) {
        if (fact == Fact.CLOSING) {
            writeClosing(language, (ZonedDateTime) value);
        } else if (fact.kind() == FactKind.FLAG) {
            var isYes = Boolean.TRUE.equals(value);
            if (!isYes && fact == Fact.UNLISTED) {
                removeBuild(language);
            }
            var isNamed = own.get(language).containsKey(fact.frontMatter());
            if (isYes || isNamed || !removesBuild(language)) {
                put(language, fact.frontMatter(), isYes ? FrontMatterValue.YES : FrontMatterValue.NO);
            }
        } else {
            // A field of a section is outdone by an empty one.
            var isInherited = value == null && !own.get(language).containsKey(fact.frontMatter());
            put(language, fact.frontMatter(), isInherited ? "" : value == null ? null : FactField.written(value));
        }
    }

    /** Writes the closing where the file has one: as Hugo's own date only if it came so, for Hugo drops what has expired. */
    private void writeClosing(Language language, ZonedDateTime value) {
        var written = value == null ? null : FactField.written(value);
        var expiry = EXPIRES.stream().filter(own.get(language)::containsKey).findFirst();
        if (expiry.isPresent() && !own.get(language).containsKey(HugoFields.CLOSES)) {
            put(language, expiry.get(), value == null ? null : FrontMatterValue.moment(value.toInstant()));
            if (value == null || value.getZone().equals(ClockProducer.ZONE)) {
                return;
            }
        }
        put(language, HugoFields.CLOSES, written);
        if (value == null) {
            expiry.ifPresent(name -> put(language, name, null));
        }
    }

    private void compareVisibility(Instant now) {
        var state = edition.getState();
        var visibility = HugoVisibility.of(pair, now);
        if (edition.isWithdrawn() || !(state.isPublic() || state == State.SCHEDULED)) {
            if (!visibility.withheld() && !isAsImported()) {
                putAll(DRAFT, FrontMatterValue.YES);
            }
            if (edition.isWithdrawn() && !pair.archived()) {
                putAll(ARCHIVED, FrontMatterValue.YES);
            }
            return;
        }
        if (visibility.withheld()) {
            languages.forEach(language -> show(language, visibility.withheldBy()));
        }
        if (state == State.ARCHIVED && !visibility.archived()) {
            putAll(ARCHIVED, FrontMatterValue.YES);
        } else if (state != State.ARCHIVED) {
            pair.present().stream()
                    .filter(file -> file.fields().archived())
                    .forEach(file -> put(file.language(), ARCHIVED, FrontMatterValue.NO));
        }
        comparePublication(now);
    }

    private void comparePublication(Instant now) {
        if (edition.getState() == State.SCHEDULED) {
            var at = edition.getScheduledFor().truncatedTo(ChronoUnit.SECONDS);
            var isSame = pair.present().stream()
                    .map(file -> file.fields().dates().publish())
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo)
                    .filter(at::equals)
                    .isPresent();
            if (!isSame) {
                putAll(PUBLISH, FrontMatterValue.moment(at));
            }
            return;
        }
        for (var file : pair.present()) {
            var publish = file.fields().dates().publish();
            if (publish != null && publish.isAfter(now)) {
                put(file.language(), PUBLISH, FrontMatterValue.moment(publishedAt()));
            }
        }
    }

    private Instant publishedAt() {
        return edition.getHistory().stream()
                .filter(change -> change.getAction() == Action.PUBLISH || change.getAction() == Action.APPROVE)
                .map(change -> change.getAt())
                .findFirst()
                .orElse(edition.getCreatedAt());
    }

    /**
     * Checks whether nobody has done anything with an edition in work since its import. Then the files stay as they are, even where they
     * are public and the posting still waits here: what the site showed before, the portal has not taken back.
     */
    private boolean isAsImported() {
        return !edition.isWithdrawn()
                && !pair.present().isEmpty()
                && languages.stream().allMatch(language -> fields.get(language).isEmpty() && body(language) == null)
                && edition.getHistory().stream().allMatch(change -> PostingImporter.isReason(change.getReason()));
    }

    /** Takes out of a file what keeps it from the public. */
    private void show(Language language, String withheldBy) {
        var given = own.get(language);
        for (var name : List.of(DRAFT, "hidden", "headless")) {
            if (HugoFields.isYes(given, name) || withheldBy.equals(name)) {
                put(language, name, FrontMatterValue.NO);
            }
        }
        if (HugoFields.isNo(given, "published")) {
            put(language, "published", FrontMatterValue.YES);
        }
        if (withheldBy.equals("build.render")) {
            removeBuild(language);
            if (edition.getFacts().isUnlisted()) {
                put(language, Fact.UNLISTED.frontMatter(), FrontMatterValue.YES);
            }
        }
        if (withheldBy.equals(EXPIRES.get(0))) {
            EXPIRES.stream().filter(given::containsKey).forEach(name -> put(language, name, null));
            var closes = edition.getFacts().getCloses();
            if (closes != null) {
                put(language, HugoFields.CLOSES, FactField.written(closes));
            }
        }
    }

    private void removeBuild(Language language) {
        List.of("build", "_build").stream()
                .filter(own.get(language)::containsKey)
                .forEach(name -> put(language, name, null));
    }

    private boolean removesBuild(Language language) {
        return fields.get(language).containsKey("build") || fields.get(language).containsKey("_build");
    }

    private void putAll(String name, Object value) {
        languages.forEach(language -> put(language, name, value));
    }

    private void put(Language language, String name, Object value) {
        fields.get(language).put(name, value);
    }
}
