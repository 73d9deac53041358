package ca.tandem.work.report;

import ca.tandem.common.Language;
import ca.tandem.translation.effort.EffortReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Computes flow reports. */
@ApplicationScoped
@Transactional
public class FlowReports {

    @Inject
    EditionTimelines editionTimelines;

    @Inject
    EffortReports effortReports;

    @Inject
    Clock clock;

    /**
     * Returns the range between two days.
     *
     * @param from the first day; null for the first of the month five months before the last day
     * @param to the last day; null for today
     * @throws IllegalArgumentException if the range ends before it begins or is too long
     */
    public DateRange range(LocalDate from, LocalDate to) {
        return DateRange.of(from, to, clock.instant());
    }

    /**
     * Computes the report for a range.
     *
     * @param dateRange the range of days
     * @param source the source language to which the report is limited; null for both
     */
    public FlowReport report(DateRange dateRange, Language source) {
        return new FlowStatistics(editionTimelines.timelinesBefore(dateRange.end()), dateRange, source, clock.instant())
                .of(
                        editionTimelines.deadlines(dateRange),
                        effortReports.report(dateRange.from(), dateRange.to(), source));
    }
}
