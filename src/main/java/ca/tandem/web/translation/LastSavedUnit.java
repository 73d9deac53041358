package ca.tandem.web.translation;

import ca.tandem.translation.unit.UnitStatus;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Instant;

/** The last saved unit, held in the session until the next page has reported it, because saving ends with a redirect. */
@SessionScoped
public class LastSavedUnit implements Serializable {

    private static final long serialVersionUID = 1L;

    private SavedUnit savedUnit;

    /**
     * A saved unit.
     *
     * @param unit the unit's id
     * @param number its position in the text, from 1
     * @param status the status with which it was saved
     * @param at the time of saving
     */
    public record SavedUnit(long unit, int number, UnitStatus status, Instant at) implements Serializable {}

    synchronized void set(SavedUnit last) {
        savedUnit = last;
    }

    synchronized SavedUnit drain() {
        var last = savedUnit;
        savedUnit = null;
        return last;
    }
}
