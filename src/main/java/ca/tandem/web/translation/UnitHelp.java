package ca.tandem.web.translation;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.memory.Match;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.unit.Suggestions;
import ca.tandem.web.Words;
import ca.tandem.web.staff.People;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Help for the current unit: translation memory matches, glossary terms, and the findings for the input. */
@Named
@RequestScoped
public class UnitHelp {

    private static final int MOST_SUGGESTIONS = 3;

    /** A source term with its glossary entry in the target language. */
    public record TermLine(
            String key, String source, String preferred, String variants, String forbidden, String note) {}

    @Inject
    TranslationDesk desk;

    @Inject
    UnitAtWork work;

    @Inject
    Suggestions finder;

    @Inject
    Glossary glossary;

    @Inject
    Checks checks;

    @Inject
    Words words;

    @Inject
    People people;

    private List<Match> suggestions;
    private List<Finding> findings;
    private String found;

    /** Returns matches for the source from the translation memory and from this edition, best first. */
    public List<Match> getSuggestions() {
        if (suggestions == null) {
            suggestions = finder.of(work.getUnit(), desk.getUnits(), Suggestions.USEFUL, MOST_SUGGESTIONS);
        }
        return suggestions;
    }

    /** Checks whether a match covers one sentence of the source rather than all of it. */
    public boolean isSentence(Match match) {
        var lookedUp = match.differences().stream()
                .filter(run -> run.kind() != WordDifference.Kind.REMOVED)
                .map(WordDifference::text)
                .collect(Collectors.joining());
        return !lookedUp.isEmpty() && !lookedUp.equals(work.getUnit().getSource());
    }

    /** Formats the score of a match. */
    public String score(Match match) {
        if (match.score() > Match.EXACT) {
            return words.staff("translation.match.context");
        }
        return words.staff(isSentence(match) ? "translation.match.sentence" : "translation.match", match.score());
    }

    /** Describes the origin of a match: the posting, the date and the translator. */
    public String provenance(Match match) {
        var from = match.provenance();
        if (from.mark() == null) {
            return words.staff("translation.match.here");
        }
        var key = from.postingKey() == null ? "–" : from.postingKey();
        return words.staff(
                "translation.match." + from.mark(), key, words.date(from.at()), people.name(from.translator()));
    }

    /** Returns the source, split into words, codes and terms. */
    public List<Piece> getPieces() {
        var source = work.getUnit().getSource();
        return Piece.of(source, glossary.in(source, desk.getSource()), desk.getTarget());
    }

    /** Returns the terms of the source, each once. */
    public List<TermLine> getTerms() {
        return glossary.in(work.getUnit().getSource(), desk.getSource()).stream()
                .flatMap(occurrence -> occurrence.concepts().stream())
                .distinct()
                .map(this::line)
                .toList();
    }

    private TermLine line(Concept concept) {
        Language target = desk.getTarget();
        var wordings = concept.wordings().get(target);
        return new TermLine(
                concept.key(),
                concept.preferred(desk.getSource()),
                wordings.preferred(),
                String.join(", ", wordings.variants()),
                String.join(", ", wordings.forbidden()),
                concept.note());
    }

    /** Returns the findings for the input, except those that only say that the unit is unfinished: its status says that. */
    public List<Finding> getFindings() {
        if (!work.getWords().equals(found)) {
            found = work.getWords();
            findings = found.isBlank()
                    ? List.of()
                    : checks.findings(desk.getEdition(), work.getUnit().getId(), found).stream()
                            .filter(finding -> !TranslationDesk.isAboutProgress(finding))
                            .toList();
        }
        return findings;
    }

    /** Returns the number of errors and warnings as a short sentence. */
    public String getFindingsCount() {
        var errors = getFindings().stream().filter(Finding::isError).count();
        return getFindings().isEmpty()
                ? words.staff("translation.unit.findings.none")
                : words.staff("translation.findings.count", errors, findings.size() - errors);
    }

    /** Returns the label of the button that applies the fix of a finding. */
    public String mend(Finding finding) {
        var mend = finding.spot().mend();
        return mend.isBlank() ? words.staff("translation.mend.blank") : words.staff("translation.mend", mend);
    }

    /** Checks whether a finding has a fix that a button can apply to the field. */
    public boolean mendable(Finding finding) {
        return finding.spot().mend() != null && finding.language() == desk.getTarget() && desk.isEditable();
    }
}
