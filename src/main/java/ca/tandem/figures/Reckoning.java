package ca.tandem.figures;

import ca.tandem.common.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Gives the figures of a time. */
@ApplicationScoped
@Transactional
public class Reckoning {

    @Inject
    Histories histories;

    @Inject
    Clock clock;

    /**
     * The range of those days.
     *
     * @param from the first day; null for the first of the month five months before the last
     * @param to the last day; null for today
     * @throws IllegalArgumentException if it ends before it begins, or is too long
     */
    public Range range(LocalDate from, LocalDate to) {
        return Range.of(from, to, clock.instant());
    }

    /**
     * Works them out.
     *
     * @param range the days
     * @param source only editions that were written in that language; null for all
     */
    public Figures of(Range range, Language source) {
        return new Tally(histories.before(range.end()), range, source, clock.instant()).of(histories.deadlines(range));
    }
}
