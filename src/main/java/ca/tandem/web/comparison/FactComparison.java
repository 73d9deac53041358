package ca.tandem.web.comparison;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Fact;
import ca.tandem.web.comparison.ComparedFact.LanguageLine;
import ca.tandem.web.shell.PageTexts;
import java.util.ArrayList;
import java.util.List;

/** Formatter of the facts that differ between two versions; names that exist in each language are shown in both. */
final class FactComparison {

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

    /** Returns the facts that differ, in the order of the posting page. */
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
