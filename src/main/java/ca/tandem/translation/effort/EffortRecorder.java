package ca.tandem.translation.effort;

import ca.tandem.common.ClockProducer;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the effort of translation, unless the setting {@code tandem.effort.measured} says that none is measured. */
@ApplicationScoped
@Transactional
public class EffortRecorder {

    @Inject
    UnitEfforts unitEfforts;

    @Inject
    PostingEditor postingEditor;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "tandem.effort.measured", defaultValue = "true")
    boolean measured;

    /** Checks whether effort is measured. */
    public boolean isMeasured() {
        return measured;
    }

    /**
     * Keeps the effort of a unit without its actor. Nothing is kept of a unit without words, of which there is no effort per word, and of
     * an edition that the actor may not translate now.
     */
    public void record(Edition edition, WorkedUnit workedUnit, Actor actor) {
        if (measured
                && workedUnit.words() > 0
                && !workedUnit.effort().isNone()
                && postingEditor
                        .refusalsToWrite(edition, edition.getTargetLanguage(), actor)
                        .isEmpty()) {
            var month = LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE).withDayOfMonth(1);
            unitEfforts.put(edition, workedUnit, month);
        }
    }
}
