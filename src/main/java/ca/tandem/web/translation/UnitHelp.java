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

/** What helps with the unit at work: what the memory has, the terms, and what the checks say of the words in the field. */
@Named
@RequestScoped
public class UnitHelp {

    private static final int MOST_SUGGESTIONS = 3;

    /** A term of the source with what the glossary says in the language of the translation. */
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

    /** What the memory and this very text have for the source, best first. */
    public List<Match> getSuggestions() {
        if (suggestions == null) {
            suggestions = finder.of(work.getUnit(), desk.getUnits(), Suggestions.USEFUL, MOST_SUGGESTIONS);
        }
        return suggestions;
    }

    /** Whether a match is about one sentence of the source, not about all of it. */
    public boolean isSentence(Match match) {
        var lookedUp = match.differences().stream()
                .filter(run -> run.kind() != WordDifference.Kind.REMOVED)
                .map(WordDifference::text)
                .collect(Collectors.joining());
        return !lookedUp.isEmpty() && !lookedUp.equals(work.getUnit().getSource());
    }

    /** How near a match is. */
    public String score(Match match) {
        if (match.score() > Match.EXACT) {
            return words.staff("translation.match.context");
        }
        return words.staff(isSentence(match) ? "translation.match.sentence" : "translation.match", match.score());
    }

    /** Where a match was used, when, and by whom. */
    public String provenance(Match match) {
        var from = match.provenance();
        if (from.mark() == null) {
            return words.staff("translation.match.here");
        }
        var key = from.postingKey() == null ? "–" : from.postingKey();
        return words.staff(
                "translation.match." + from.mark(), key, words.date(from.at()), people.name(from.translator()));
    }

    /** The source with its codes and terms apart. */
    public List<Piece> getPieces() {
        var source = work.getUnit().getSource();
        return Piece.of(source, glossary.in(source, desk.getSource()), desk.getTarget());
    }

    /** The terms of the source, each once. */
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

    /** What the checks say of the words in the field; that a unit is not finished is said by its status. */
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

    /** How many errors and warnings there are, in a short sentence. */
    public String getFindingsCount() {
        var errors = getFindings().stream().filter(Finding::isError).count();
        return getFindings().isEmpty()
                ? words.staff("translation.unit.findings.none")
                : words.staff("translation.findings.count", errors, findings.size() - errors);
    }

    /** What the button says that mends it. */
    public String mend(Finding finding) {
        var mend = finding.spot().mend();
        return mend.isBlank() ? words.staff("translation.mend.blank") : words.staff("translation.mend", mend);
    }

    /** Whether the words in the field can be mended by a button. */
    public boolean mendable(Finding finding) {
        return finding.spot().mend() != null && finding.language() == desk.getTarget() && desk.isEditable();
    }
}
