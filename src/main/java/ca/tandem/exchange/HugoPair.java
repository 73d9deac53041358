package ca.tandem.exchange;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Text;
import ca.tandem.translation.check.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of one posting, at most one in each language.
 *
 * @param key the posting's key
 * @param files the files; a side is null where the posting came in one language only
 * @param suspicions what comparing it with the other postings of the tree brought up
 */
record HugoPair(String key, Bilingual<HugoFile> files, List<Finding> suspicions) {

    HugoPair {
        suspicions = List.copyOf(suspicions);
    }

    /** The files that are there, English first. */
    List<HugoFile> present() {
        return Arrays.stream(Language.values())
                .map(files::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The texts; null where there is no file. */
    Bilingual<Text> texts() {
        return files.map(file -> file == null ? null : file.text());
    }

    /** Whether the posting comes in as archived: if either language says so, because a reader must not take it for open. */
    boolean archived() {
        return any(HugoFields::archived);
    }

    /** Whether it is not to be public: if either language says so. */
    boolean withheld() {
        return any(HugoFields::withheld);
    }

    /**
     * What the files say of the facts, written over those that are known already.
     *
     * @param known the facts so far; changed and given back
     * @param source the language whose Lever id counts where the two differ
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

    /** What is odd about the files of this posting taken together. */
    List<Finding> findings() {
        var findings = new ArrayList<>(suspicions);
        if (withheld()) {
            findings.add(Finding.warning("withheld", null, "facts"));
        }
        if (!files.complete()) {
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

    /** This pair with another file, or none, in that language. */
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
