package ca.tandem.translation.effort;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingEditor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The services of effort on a database and without a container. */
public final class EffortServices {

    private final UnitEfforts unitEfforts = new UnitEfforts();
    private final Clock clock;

    public EffortServices(EntityManager entityManager, Clock clock) {
        unitEfforts.entityManager = entityManager;
        this.clock = clock;
    }

    public EffortRecorder recorder(boolean isMeasured) {
        var effortRecorder = new EffortRecorder();
        effortRecorder.unitEfforts = unitEfforts;
        effortRecorder.postingEditor = new PostingEditor();
        effortRecorder.clock = clock;
        effortRecorder.measured = isMeasured;
        return effortRecorder;
    }

    public EffortReports reports() {
        var effortReports = new EffortReports();
        effortReports.unitEfforts = unitEfforts;
        return effortReports;
    }

    /** Returns the effort that is expected before any was measured. */
    public static SuggestionEffort unmeasured() {
        var suggestionEffort = new SuggestionEffort();
        suggestionEffort.clock = Clock.systemUTC();
        suggestionEffort.unitEfforts = new UnitEfforts() {
            @Override
            public List<EffortSum<Beginning>> byBeginning(LocalDate from, LocalDate to, Collection<Language> sources) {
                return List.of();
            }
        };
        return suggestionEffort;
    }

    SuggestionEffort suggestionEffort() {
        var suggestionEffort = new SuggestionEffort();
        suggestionEffort.unitEfforts = unitEfforts;
        suggestionEffort.clock = clock;
        return suggestionEffort;
    }
}
