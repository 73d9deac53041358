package ca.tandem.translation.unit;

import ca.tandem.common.Language;
import ca.tandem.translation.effort.Beginning;
import ca.tandem.translation.effort.SuggestionEffort;
import ca.tandem.translation.machine.MachineSuggestion;
import ca.tandem.translation.machine.MachineTranslationStatus;
import ca.tandem.translation.machine.MachineTranslator;
import ca.tandem.translation.memory.Granularity;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.Provenance;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.text.SentenceSegmenter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Earlier translations that help with a unit, from the translation memory and from the text that is being translated; those come first from
 * which the least effort is expected.
 */
@ApplicationScoped
public class Suggestions {

    /** Minimum score of a useful match; a lower one distracts more than it helps (Bowker 2002 and common practice put it at 70). */
    public static final int MIN_USEFUL_SCORE = 70;

    @Inject
    TranslationMemory memory;

    @Inject
    MachineTranslator machineTranslator;

    @Inject
    SuggestionEffort suggestionEffort;

    /**
     * The suggestions for a unit.
     *
     * @param ranked the suggestions, the one with which least effort is expected first
     * @param machine why there is a machine's among them or none
     */
    public record RankedSuggestions(List<Suggestion> ranked, MachineTranslationStatus machine) {}

    /**
     * Finds suggestions for a unit in the memory, in its text and by machine. The engine is asked about a unit that has no translation for
     * now and no exact match, if it may be asked, and never about a confidential posting. Not to be called inside a transaction.
     *
     * @param unit the unit
     * @param standing the active units of its edition, in their order
     * @param min the lowest score of a match, 0 to 100
     * @param limit the maximum number of matches
     * @param mayAsk true if the unit may be sent to the engine; else the machine's suggestion is there only if it is known already
     */
    public RankedSuggestions ranked(Unit unit, List<Unit> standing, int min, int limit, boolean mayAsk) {
        var matches = of(unit, standing, min, limit);
        var status = MachineTranslationStatus.OFF;
        if (mayAsk && machineTranslator.isOn() && isInNeed(unit, matches)) {
            status = unit.getEdition().getPosting().isConfidential()
                    ? MachineTranslationStatus.CONFIDENTIAL
                    : machineTranslator.ask(unit.getSource(), unit.getEdition().getSourceLanguage());
        }
        var ranked = Stream.concat(
                        matches.stream().map(Suggestion::new), machineSuggestion(unit).map(Suggestion::new).stream())
                .sorted(byExpectedEffort())
                .toList();
        return new RankedSuggestions(ranked, status);
    }

    /**
     * Returns the order of suggestions: the least expected effort first. A machine's that leaves the glossary's terms out stands last, because
     * past effort does not tell what looking each of them up costs.
     */
    private Comparator<Suggestion> byExpectedEffort() {
        var seconds = suggestionEffort.secondsPerWord();
        return Comparator.<Suggestion, Boolean>comparing(suggestion ->
                        suggestion.isMachine() && !suggestion.machine().keepsTerms())
                .thenComparingDouble(
                        suggestion -> seconds.get(suggestion.beginning().beginning()));
    }

    private Optional<MachineSuggestion> machineSuggestion(Unit unit) {
        return unit.getEdition().getPosting().isConfidential()
                ? Optional.empty()
                : machineTranslator.suggestion(
                        unit.getSource(), unit.getEdition().getSourceLanguage());
    }

    private static boolean isInNeed(Unit unit, List<MemoryMatch> matches) {
        return !unit.getStatus().isFinished()
                && matches.stream()
                        .noneMatch(match -> match.isExact() && match.source().equals(unit.getSource()));
    }

    /**
     * Finds suggestions for a unit.
     *
     * @param unit the unit
     * @param standing the active units of its edition, in their order
     * @param min the lowest score, 0 to 100
     * @param limit the maximum number of matches
     * @return matches for the whole unit and, if it has several sentences, for its sentences; those first that are expected to cost the least
     *     effort, and of equal effort those with the highest score
     */
    public List<MemoryMatch> of(Unit unit, List<Unit> standing, int min, int limit) {
        var language = unit.getEdition().getSourceLanguage();
        var inMemory = memory.matches(new Lookup(
                unit.getSource(), language, null, before(unit, standing), after(unit, standing), min, limit));
        var sentences = SentenceSegmenter.split(unit.getSource(), language);
        var bySentence = sentences.size() < 2
                ? Stream.<MemoryMatch>of()
                : sentences.stream().flatMap(sentence -> sentence(sentence.text(), language, min, limit).stream());
        return Stream.concat(Stream.concat(here(unit, standing), inMemory.stream()), bySentence)
                .sorted(byEffort()
                        .thenComparing(
                                Comparator.comparingInt(MemoryMatch::score).reversed()))
                .distinct()
                .limit(limit)
                .toList();
    }

    /** Returns the translation of the identical source, if possible in the same context; null if there is none. */
    MemoryMatch exact(Unit unit, List<Unit> standing) {
        var found = memory.matches(new Lookup(
                unit.getSource(),
                unit.getEdition().getSourceLanguage(),
                null,
                before(unit, standing),
                after(unit, standing),
                MemoryMatch.EXACT,
                1));
        return found.isEmpty() ? null : found.get(0);
    }

    private Comparator<MemoryMatch> byEffort() {
        var seconds = suggestionEffort.secondsPerWord();
        return Comparator.comparingDouble(memoryMatch -> seconds.get(Beginning.ofMatch(memoryMatch.score())));
    }

    private List<MemoryMatch> sentence(String text, Language language, int min, int limit) {
        return memory.matches(new Lookup(text, language, Granularity.SEGMENT, null, null, min, limit));
    }

    /** Returns finished translations of the same words elsewhere in this text. */
    private static Stream<MemoryMatch> here(Unit unit, List<Unit> standing) {
        var edition = unit.getEdition();
        return standing.stream()
                .filter(other -> !other.getId().equals(unit.getId()))
                .filter(other -> other.getStatus().isFinished() && other.getTextInEdition() != null)
                .filter(other -> other.getSource().equals(unit.getSource()))
                .map(other -> new MemoryMatch(
                        0,
                        MemoryMatch.EXACT,
                        other.getSource(),
                        other.getTarget(),
                        List.of(),
                        new Provenance(
                                null,
                                edition.getPosting().getKey(),
                                edition.getNumber(),
                                other.getTranslatedBy(),
                                other.getTranslatedAt())));
    }

    private static String before(Unit unit, List<Unit> standing) {
        return unit.getPosition() == 0
                ? null
                : standing.get(unit.getPosition() - 1).getSource();
    }

    private static String after(Unit unit, List<Unit> standing) {
        return unit.getPosition() == standing.size() - 1
                ? null
                : standing.get(unit.getPosition() + 1).getSource();
    }
}
