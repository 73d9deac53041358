package ca.tandem.translation.effort;

import ca.tandem.common.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Computes reports of effort. */
@ApplicationScoped
@Transactional
public class EffortReports {

    @Inject
    UnitEfforts unitEfforts;

    /**
     * Computes the report for whole months.
     *
     * @param from a day of the first month
     * @param to a day of the last month
     * @param source the source language to which the report is limited; null for both
     */
    public EffortReport report(LocalDate from, LocalDate to, Language source) {
        var sources = source == null ? List.of(Language.values()) : List.of(source);
        return new EffortReport(unitEfforts.byBeginning(from, to, sources), unitEfforts.byKind(from, to, sources));
    }
}
