package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /** Checks whether the posting is imported as archived: if either language says so, because a reader must not take it for open. */
    boolean archived() {
        return any(HugoFields::archived);
    }

    /** Checks whether the posting must not become public: if either language says so. */
    boolean withheld() {
        return any(HugoFields::notPublic);
    }

    /**
     * Writes the facts of the files over the known ones.
     *
     * @param known the facts so far; modified and returned
     * @param source the language whose Lever id is used if the two differ
     */
    Facts facts(Facts known, Language source) {
        var first = files.get(source);
        var second = files.get(source.other());
        var lever = Stream.of(first, second)
                .filter(Objects::nonNull)
                .map(file -> file.fields().leverId())
                .filter(Objects::nonNull)
                .findFirst();
        known.setLeverId(lever.orElse(null));
        known.setUnlisted(any(HugoFields::unlisted));
        known.setApplicationHidden(any(HugoFields::applicationHidden));
        return known;
    }

    /** Returns the findings about the files of the posting taken together. */
    List<Finding> findings() {
        var findings = new ArrayList<>(suspicions);
        if (withheld()) {
            findings.add(Finding.warning("withheld", null, "facts"));
        }
        if (!files.hasBoth()) {
            var missing = files.en() == null ? Language.EN : Language.FR;
            findings.add(Finding.warning("twin.missing", missing, "file"));
            return findings;
        }
        var en = files.en().fields();
        var fr = files.fr().fields();
        if (en.leverId() != null && fr.leverId() != null && !en.leverId().equals(fr.leverId())) {
            findings.add(Finding.warning("lever.differs", null, "facts", en.leverId(), fr.leverId()));
        }
        differs("archived.differs", HugoFields::archived, findings);
        differs("unlisted.differs", HugoFields::unlisted, findings);
        differs("application.differs", HugoFields::applicationHidden, findings);
        return findings;
    }

    /** Returns a copy of the pair with another file, or none, in the given language. */
    HugoPair with(Language language, HugoFile file) {
        return new HugoPair(key, files.with(language, file), suspicions);
    }

    private void differs(String code, Predicate<HugoFields> flag, List<Finding> findings) {
        if (flag.test(files.en().fields()) != flag.test(files.fr().fields())) {
            findings.add(Finding.warning(code, null, "facts"));
        }
    }

    private boolean any(Predicate<HugoFields> flag) {
        return present().stream().map(HugoFile::fields).anyMatch(flag);
    }
}
