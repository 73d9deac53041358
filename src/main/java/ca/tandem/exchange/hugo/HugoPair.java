package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.posting.OriginalDates;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a posting, at most one in each language.
 *
 * @param key the key of the posting
 * @param files the files; a side is null if the posting came in one language only
 * @param suspicions the findings from the comparison with the other postings of the tree
 */
record HugoPair(String key, Bilingual<HugoFile> files, List<Finding> suspicions) {

    HugoPair {
        suspicions = List.copyOf(suspicions);
    }

    /** Returns the files that exist, English first. */
    List<HugoFile> present() {
        return Arrays.stream(Language.values())
                .map(files::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the texts; a side is null if there is no file. */
    Bilingual<PostingText> texts() {
        return files.map(file -> file == null ? null : file.text());
    }

    /**
     * Returns a copy whose texts refer to files of the posting.
     *
     * @param addresses the references of the files by the addresses in each file
     */
    HugoPair referring(Bilingual<Map<String, String>> addresses) {
        return new HugoPair(
                key,
                Bilingual.of(language ->
                        files.get(language) == null ? null : files.get(language).referring(addresses.get(language))),
                suspicions);
    }

    /** Returns the addresses in each file by the references of the files of the posting; none where there is no file. */
    Bilingual<Map<String, String>> addresses() {
        return files.map(file -> file == null ? Map.of() : file.addresses());
    }

    /** Checks whether the posting is imported as archived: if either language says so, because a reader must not take it for open. */
    boolean archived() {
        return any(HugoFields::archived);
    }

    /** Returns the field that keeps the posting from the public, in either language; empty if none does. */
    Optional<String> withheldBy() {
        return present().stream()
                .map(file -> file.fields().withheldBy())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Returns the dates that readers know: the first of both languages on which it was posted, and the last on which it changed. */
    OriginalDates dates() {
        var dates = present().stream().map(file -> file.fields().dates()).toList();
        return new OriginalDates(
                dates.stream()
                        .map(HugoDates::posted)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                dates.stream()
                        .map(HugoDates::modified)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /**
     * Writes the facts of the files over the known ones. Those that no file gives stay, unless the files alone decide them.
     *
     * @param known the facts so far; modified and returned
     * @param source the language whose value is used if the two differ
     */
    Facts facts(Facts known, Language source) {
        for (var fact : Fact.values()) {
            var value = first(fact, source);
            if (value != null || fact.isOnlyFromFrontMatter()) {
                fact.set(known, fact.kind() == FactKind.FLAG ? (Object) isAny(fact) : value);
            }
        }
        return known;
    }

    /** Checks whether either language says yes. */
    private boolean isAny(Fact fact) {
        return any(fields -> Boolean.TRUE.equals(fields.facts().get(fact)));
    }

    /** Returns the value in the source language or, if it has none, in the other; null if neither has one. */
    private Object first(Fact fact, Language source) {
        return Stream.of(files.get(source), files.get(source.other()))
                .filter(Objects::nonNull)
                .map(file -> file.fields().facts().get(fact))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the findings about the files of the posting taken together. */
    List<Finding> findings() {
        var findings = new ArrayList<>(suspicions);
        if (!files.hasBoth()) {
            var missing = files.en() == null ? Language.EN : Language.FR;
            findings.add(Finding.of("twin.missing", missing, "file"));
            return findings;
        }
        var en = files.en().fields();
        var fr = files.fr().fields();
        differing(en, fr)
                .filter(fact -> fact.kind() != FactKind.FLAG)
                .forEach(fact -> findings.add(differs(fact, en, fr)));
        if (en.archived() != fr.archived()) {
            findings.add(Finding.of("archived.differs", null, "facts"));
        }
        differing(en, fr)
                .filter(fact -> fact.kind() == FactKind.FLAG)
                .forEach(fact -> findings.add(differs(fact, en, fr)));
        return findings;
    }

    /** Returns a copy of the pair with another file, or none, in the given language. */
    HugoPair with(Language language, HugoFile file) {
        return new HugoPair(key, files.with(language, file), suspicions);
    }

    /** Returns the facts that both files give, each in another way. */
    private static Stream<Fact> differing(HugoFields en, HugoFields fr) {
        return en.facts().keySet().stream()
                .filter(fact -> fr.facts().containsKey(fact))
                .filter(fact -> !en.facts().get(fact).equals(fr.facts().get(fact)))
                .sorted();
    }

    /** Returns the finding about such a fact; those that were imported first have codes of their own. */
    private static Finding differs(Fact fact, HugoFields en, HugoFields fr) {
        return switch (fact) {
            case LEVER -> Finding.of("lever.differs", null, "facts", en.leverId(), fr.leverId());
            case UNLISTED -> Finding.of("unlisted.differs", null, "facts");
            case HIDDEN -> Finding.of("application.differs", null, "facts");
            default ->
                Finding.of(
                        "fact.differs",
                        null,
                        "facts",
                        fact == Fact.CLOSING ? "expiryDate" : fact.frontMatter(),
                        FactField.shown(en.facts().get(fact)),
                        FactField.shown(fr.facts().get(fact)));
        };
    }

    private boolean any(Predicate<HugoFields> flag) {
        return present().stream().map(HugoFile::fields).anyMatch(flag);
    }
}
