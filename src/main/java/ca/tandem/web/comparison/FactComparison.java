package ca.tandem.web.comparison;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Fact;
import ca.tandem.posting.PostingFile;
import ca.tandem.web.comparison.ComparedFact.LanguageLine;
import ca.tandem.web.shell.PageTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Formatter of the facts and files that differ between two versions; names that exist in each language are shown in both. */
final class FactComparison {

    /** Number of digits that tell two contents apart for people. */
    private static final int HASH_DIGITS = 12;

    private final EditionContent before;
    private final EditionContent now;
    private final PageTexts pageTexts;
    private final Language language;
    private final List<ComparedFact> rows = new ArrayList<>();

    private FactComparison(EditionContent before, EditionContent now, PageTexts pageTexts, Language language) {
        this.before = before;
        this.now = now;
        this.pageTexts = pageTexts;
        this.language = language;
    }

    /** Returns the files that differ, and the facts in the order of the posting page. */
    static List<ComparedFact> of(EditionContent before, EditionContent now, PageTexts pageTexts, Language language) {
        var facts = new FactComparison(before, now, pageTexts, language);
        facts.compare();
        return List.copyOf(facts.rows);
    }

    private void compare() {
        row(
                pageTexts.staff("postings.source"),
                List.of(said(pageTexts.name(before.source()))),
                List.of(said(pageTexts.name(now.source()))));
        row(pageTexts.staff("note.title"), note(before.note()), note(now.note()));
        for (var reference : now.files().differing(before.files())) {
            row(pageTexts.staff("files.compared", reference), file(before, reference), file(now, reference));
        }
        for (var fact : Fact.values()) {
            if (pageTexts.facts().isNamed(fact)) {
                row(pageTexts.facts().label(fact), names(fact, before), names(fact, now));
            } else {
                row(pageTexts.facts().label(fact), value(fact, before), value(fact, now));
            }
        }
    }

    /** Formats the change note for readers, which is not a fact but is compared like one. */
    private List<LanguageLine> note(ChangeNote note) {
        if (note == null) {
            return List.of(said(null));
        }
        return note.isMinor() ? List.of(said(pageTexts.staff("note.is.minor"))) : both(List.of(note.getWords()));
    }

    /** Describes a file, which is not a fact but is compared like one: its content, and its words in both languages. */
    private List<LanguageLine> file(EditionContent content, String reference) {
        return content.files().find(reference).map(this::file).orElseGet(() -> List.of(said(null)));
    }

    private List<LanguageLine> file(PostingFile file) {
        var lines = new ArrayList<LanguageLine>();
        lines.add(said(pageTexts.staff(
                "files.compared.content",
                file.format(),
                pageTexts.fileSize(file.byteCount()),
                file.hash().substring(0, HASH_DIGITS))));
        if (file.decorative()) {
            lines.add(said(pageTexts.staff("files.decorative")));
        }
        for (var side : Language.values()) {
            var words = file.descriptions().get(side);
            Stream.of(words.name(), words.alternative(), words.accessibility())
                    .filter(text -> !text.isEmpty())
                    .map(text -> new LanguageLine(text, side.regionalTag()))
                    .forEach(lines::add);
        }
        return lines;
    }

    private List<LanguageLine> value(Fact fact, EditionContent editionContent) {
        return List.of(said(pageTexts.facts().meaning(fact, editionContent.facts())));
    }

    private List<LanguageLine> names(Fact fact, EditionContent editionContent) {
        return both(pageTexts.facts().names(fact, editionContent.facts()));
    }

    private void row(String label, List<LanguageLine> old, List<LanguageLine> present) {
        if (!old.equals(present)) {
            rows.add(new ComparedFact(label, old, present));
        }
    }

    private LanguageLine said(String text) {
        return new LanguageLine(
                text == null || text.isEmpty() ? pageTexts.staff("comparison.unsaid") : text, language.regionalTag());
    }

    private List<LanguageLine> both(List<Bilingual<String>> names) {
        var lines = new ArrayList<LanguageLine>();
        for (var name : names) {
            for (var side : Language.values()) {
                if (name.get(side) != null) {
                    lines.add(new LanguageLine(name.get(side), side.regionalTag()));
                }
            }
        }
        return lines.isEmpty() ? List.of(said(null)) : lines;
    }
}
