package ca.tandem.web.translation;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.FindingGroup;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.unit.Suggestions;
import ca.tandem.web.finding.DictionaryForm;
import ca.tandem.web.finding.FindingMendForm;
import ca.tandem.web.finding.ProofreadingRequest;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.web.shell.PageTexts;
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
    public record TermRow(
            String key, String source, String preferred, String variants, String forbidden, String note) {}

    @Inject
    TranslationPage desk;

    @Inject
    UnitEditor work;

    @Inject
    Suggestions finder;

    @Inject
    Glossary glossary;

    @Inject
    Checks checks;

    @Inject
    FindingMendForm findingMendForm;

    @Inject
    PageTexts pageTexts;

    @Inject
    DisplayNames displayNames;

    @Inject
    ProofreadingRequest proofreadingRequest;

    @Inject
    DictionaryForm dictionaryForm;

    private List<MemoryMatch> suggestions;
    private List<Finding> findings;
    private String found;

    /** Returns matches for the source from the translation memory and from this edition, best first. */
    public List<MemoryMatch> getSuggestions() {
        if (suggestions == null) {
            suggestions = finder.of(work.getUnit(), desk.getUnits(), Suggestions.MIN_USEFUL_SCORE, MOST_SUGGESTIONS);
        }
        return suggestions;
    }

    /** Checks whether a match covers one sentence of the source rather than all of it. */
    public boolean isSentence(MemoryMatch memoryMatch) {
        var lookedUp = memoryMatch.differences().stream()
                .filter(run -> run.kind() != WordDifference.DifferenceKind.REMOVED)
                .map(WordDifference::text)
                .collect(Collectors.joining());
        return !lookedUp.isEmpty() && !lookedUp.equals(work.getUnit().getSource());
    }

    /** Formats the score of a match. */
    public String score(MemoryMatch memoryMatch) {
        if (memoryMatch.score() > MemoryMatch.EXACT) {
            return pageTexts.staff("translation.match.context");
        }
        return pageTexts.staff(
                isSentence(memoryMatch) ? "translation.match.sentence" : "translation.match", memoryMatch.score());
    }

    /** Describes the origin of a match: the posting, the date and the translator. */
    public String provenance(MemoryMatch memoryMatch) {
        var from = memoryMatch.provenance();
        if (from.mark() == null) {
            return pageTexts.staff("translation.match.here");
        }
        var key = from.postingKey() == null ? "–" : from.postingKey();
        return pageTexts.staff(
                "translation.match." + from.mark(),
                key,
                pageTexts.date(from.at()),
                displayNames.name(from.translator()));
    }

    /** Returns the source, split into words, codes and terms. */
    public List<SourcePiece> getPieces() {
        var source = work.getUnit().getSource();
        return SourcePiece.of(source, glossary.findTerms(source, desk.getSource()), desk.getTarget());
    }

    /** Returns the terms of the source, each once. */
    public List<TermRow> getTerms() {
        return glossary.findTerms(work.getUnit().getSource(), desk.getSource()).stream()
                .flatMap(termOccurrence -> termOccurrence.concepts().stream())
                .distinct()
                .map(this::line)
                .toList();
    }

    private TermRow line(Concept concept) {
        Language target = desk.getTarget();
        var termForms = concept.wordings().get(target);
        return new TermRow(
                concept.key(),
                concept.preferred(desk.getSource()),
                termForms.preferred(),
                String.join(", ", termForms.variants()),
                String.join(", ", termForms.forbidden()),
                concept.note());
    }

    /** Returns the findings for the input, except those that only say that the unit is unfinished: its status says that. */
    public List<Finding> getFindings() {
        if (findings == null || !work.getWords().equals(found)) {
            found = work.getWords();
            findings = found.isBlank() ? List.of() : findings();
        }
        return findings;
    }

    private List<Finding> findings() {
        proofreadingRequest.ask(desk.getEdition(), work.getUnit().getId(), found);
        return checks.findings(desk.getEdition(), work.getUnit().getId(), found).stream()
                .filter(finding -> !finding.isAboutProgress())
                .toList();
    }

    /** Returns the number of errors and warnings as a short sentence. */
    public String getFindingsCount() {
        var errors = getFindings().stream().filter(Finding::isError).count();
        return getFindings().isEmpty()
                ? pageTexts.staff("translation.unit.findings.none")
                : pageTexts.staff("translation.findings.count", errors, findings.size() - errors);
    }

    /** Returns the kinds of findings of this unit that occur elsewhere in the translation too, and that a button mends everywhere. */
    public List<FindingGroup> getRepeated() {
        var codes = getFindings().stream().map(Finding::code).collect(Collectors.toSet());
        return codes.isEmpty()
                ? List.of()
                : FindingGroup.ofUnsaved(desk.getFindings().stream()
                                .filter(finding -> codes.contains(finding.code()))
                                .filter(finding -> finding.language() == desk.getTarget())
                                .toList())
                        .stream()
                        .filter(group -> findingMendForm.countMendable(group) > 1)
                        .toList();
    }

    /** Adds the word of a spelling finding to the dictionary. */
    public void addWord(Finding finding) {
        if (dictionaryForm.add(finding)) {
            findings = null;
        }
    }

    /** Returns the label of the button that applies the fix of a finding. */
    public String fixLabel(Finding finding) {
        var mend = finding.spot().mend();
        return mend.isBlank() ? pageTexts.staff("translation.mend.blank") : pageTexts.staff("translation.mend", mend);
    }

    /** Checks whether a finding has a fix that a button can apply to the field. */
    public boolean isFixable(Finding finding) {
        return finding.spot().mend() != null && finding.language() == desk.getTarget() && desk.isEditable();
    }
}
