package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Text;
import ca.tandem.posting.TransitionGuard;
import ca.tandem.translation.unit.Sheet;
import ca.tandem.translation.unit.Translating;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All checks, and the guard that applies them to transitions: no edition with an error is delivered, approved or published. */
@ApplicationScoped
public class Checks implements TransitionGuard {

    @Inject
    Instance<Check> checks;

    @Inject
    Translating translating;

    @Inject
    Clock clock;

    private final FindingsCache cache = new FindingsCache();

    /** Returns the findings of an edition, errors first. */
    public List<Finding> findings(Edition edition) {
        return findings(edition, translating.sheet(edition));
    }

    /** Returns the findings of an edition whose units are loaded already, errors first; meant for lists. */
    public List<Finding> findings(Edition edition, Sheet sheet) {
        var found = findings(ContentHash.of(edition, sheet), () -> UnitSubject.of(edition, sheet, null));
        // Findings that depend on the clock are not cached with those that depend on the texts.
        return edition.getState().isInWork() && edition.getFacts().closedAt(clock.instant())
                ? Stream.concat(found.stream(), Stream.of(Finding.warning("closing.passed", null, "facts")))
                        .toList()
                : found;
    }

    /**
     * Returns the findings of a unit while a user is typing its translation, errors first.
     *
     * @param unit the unit's id
     * @param words the content of the field
     */
    public List<Finding> findings(Edition edition, long unit, String words) {
        var sheet = translating.sheet(edition);
        var typed = new UnitSubject.Typed(unit, words);
        return findings(ContentHash.of(edition, sheet, typed), () -> UnitSubject.of(edition, sheet, typed)).stream()
                .filter(finding -> String.valueOf(unit).equals(finding.unit()))
                .toList();
    }

    /** Returns the findings of two texts that belong to no edition, paired by alignment; errors first. */
    public List<Finding> findings(Bilingual<Text> texts, Language source) {
        return findings(ContentHash.of(texts, source), () -> Subject.of(texts, source));
    }

    private List<Finding> findings(String content, Supplier<Subject> subject) {
        return cache.of(content, subject, checks.stream().toList()).stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .toList();
    }

    @Override
    public List<Refusal> refusals(Edition edition, State to) {
        if (to == State.TRANSLATION) {
            return edition.textIn(edition.getSourceLanguage()).isComplete()
                    ? List.of()
                    : List.of(Refusal.workflow("source.incomplete", edition.getSourceLanguage()));
        }
        var errors = findings(edition).stream().filter(Finding::isError).count();
        return errors == 0 ? List.of() : List.of(Refusal.workflow("findings.errors", errors));
    }
}
