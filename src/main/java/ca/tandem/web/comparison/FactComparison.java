package ca.tandem.web.comparison;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Facts;
import ca.tandem.web.comparison.ComparedFact.LanguageLine;
import ca.tandem.web.shell.PageTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

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
        row("postings.source", List.of(said(pageTexts.of(before.source()))), List.of(said(pageTexts.of(now.source()))));
        row("note.title", note(before.note()), note(now.note()));
        plain("fact.closing", facts -> facts.getClosesAt() == null ? null : pageTexts.closing(facts));
        plain("fact.classification", facts -> pageTexts.classification(facts.getClassification()));
        named("fact.team", facts -> List.of(facts.getTeam()));
        named("fact.locations", facts -> facts.getLocations().places());
        plain("fact.telework", facts -> pageTexts.of(facts.getTelework()));
        plain("fact.tenure", facts -> pageTexts.of(facts.getTenure()));
        plain("fact.requirement", facts -> pageTexts.of(facts.getLanguageRequirement()));
        plain("fact.profile", Facts::getLanguageProfile);
        plain("fact.salary", pageTexts::salary);
        plain("fact.positions", facts -> Objects.toString(facts.getPositions(), null));
        plain("fact.reference", Facts::getReference);
        plain("fact.lever", Facts::getLeverId);
        plain("fact.apply", Facts::getApplyUrl);
        plain("fact.unlisted", facts -> pageTexts.staff(facts.isUnlisted() ? "fact.unlisted.yes" : "compare.listed"));
        plain(
                "fact.hidden",
                facts -> pageTexts.staff(facts.isApplicationHidden() ? "fact.hidden.yes" : "compare.apply"));
    }

    /** Formats the change note for readers, which is not a fact but is compared like one. */
    private List<LanguageLine> note(ChangeNote note) {
        if (note == null) {
            return List.of(said(null));
        }
        return note.isMinor() ? List.of(said(pageTexts.staff("note.is.minor"))) : both(List.of(note.getWords()));
    }

    private void plain(String key, Function<Facts, String> value) {
        row(key, List.of(said(value.apply(before.facts()))), List.of(said(value.apply(now.facts()))));
    }

    private void named(String key, Function<Facts, List<Bilingual<String>>> names) {
        row(key, both(names.apply(before.facts())), both(names.apply(now.facts())));
    }

    private void row(String key, List<LanguageLine> old, List<LanguageLine> present) {
        if (!old.equals(present)) {
            rows.add(new ComparedFact(pageTexts.staff(key), old, present));
        }
    }

    private LanguageLine said(String text) {
        return new LanguageLine(
                text == null || text.isEmpty() ? pageTexts.staff("compare.unsaid") : text, language.regionalTag());
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
