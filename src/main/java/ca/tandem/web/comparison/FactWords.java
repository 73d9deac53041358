package ca.tandem.web.comparison;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Content;
import ca.tandem.posting.Facts;
import ca.tandem.web.Words;
import ca.tandem.web.comparison.FactRow.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Formatter of the facts that differ between two versions; names that exist in each language are shown in both. */
final class FactWords {

    private final Content before;
    private final Content now;
    private final Words words;
    private final Language language;
    private final List<FactRow> rows = new ArrayList<>();

    private FactWords(Content before, Content now, Words words, Language language) {
        this.before = before;
        this.now = now;
        this.words = words;
        this.language = language;
    }

    /** Returns the facts that differ, in the order of the posting page. */
    static List<FactRow> of(Content before, Content now, Words words, Language language) {
        var facts = new FactWords(before, now, words, language);
        facts.compare();
        return List.copyOf(facts.rows);
    }

    private void compare() {
        row("postings.source", List.of(said(words.of(before.source()))), List.of(said(words.of(now.source()))));
        row("note.title", note(before.note()), note(now.note()));
        plain("fact.closing", facts -> facts.getClosesAt() == null ? null : words.closing(facts));
        plain("fact.classification", facts -> words.classification(facts.getClassification()));
        named("fact.team", facts -> List.of(facts.getTeam()));
        named("fact.locations", facts -> facts.getLocations().places());
        plain("fact.telework", facts -> words.of(facts.getTelework()));
        plain("fact.tenure", facts -> words.of(facts.getTenure()));
        plain("fact.requirement", facts -> words.of(facts.getLanguageRequirement()));
        plain("fact.profile", Facts::getLanguageProfile);
        plain("fact.salary", words::salary);
        plain("fact.positions", facts -> Objects.toString(facts.getPositions(), null));
        plain("fact.reference", Facts::getReference);
        plain("fact.lever", Facts::getLeverId);
        plain("fact.apply", Facts::getApplyUrl);
        plain("fact.unlisted", facts -> words.staff(facts.isUnlisted() ? "fact.unlisted.yes" : "compare.listed"));
        plain("fact.hidden", facts -> words.staff(facts.isApplicationHidden() ? "fact.hidden.yes" : "compare.apply"));
    }

    /** Formats the change note for readers, which is not a fact but is compared like one. */
    private List<Said> note(ChangeNote note) {
        if (note == null) {
            return List.of(said(null));
        }
        return note.isMinor() ? List.of(said(words.staff("note.is.minor"))) : both(List.of(note.getWords()));
    }

    private void plain(String key, Function<Facts, String> value) {
        row(key, List.of(said(value.apply(before.facts()))), List.of(said(value.apply(now.facts()))));
    }

    private void named(String key, Function<Facts, List<Bilingual<String>>> names) {
        row(key, both(names.apply(before.facts())), both(names.apply(now.facts())));
    }

    private void row(String key, List<Said> old, List<Said> present) {
        if (!old.equals(present)) {
            rows.add(new FactRow(words.staff(key), old, present));
        }
    }

    private Said said(String text) {
        return new Said(text == null || text.isEmpty() ? words.staff("compare.unsaid") : text, language.regionalTag());
    }

    private List<Said> both(List<Bilingual<String>> names) {
        var lines = new ArrayList<Said>();
        for (var name : names) {
            for (var side : Language.values()) {
                if (name.get(side) != null) {
                    lines.add(new Said(name.get(side), side.regionalTag()));
                }
            }
        }
        return lines.isEmpty() ? List.of(said(null)) : lines;
    }
}
