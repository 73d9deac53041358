package ca.tandem.web.translation;

import ca.tandem.translation.unit.Status;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Instant;

/** What was kept last, until the next page has said it: saving ends with a redirect. */
@SessionScoped
public class LastSaved implements Serializable {

    private static final long serialVersionUID = 1L;

    private Note note;

    /**
     * That a unit was kept.
     *
     * @param unit its id
     * @param number its place in the text, from 1
     * @param status as what
     * @param at when
     */
    public record Note(long unit, int number, Status status, Instant at) implements Serializable {}

    synchronized void keep(Note last) {
        note = last;
    }

    synchronized Note take() {
        var last = note;
        note = null;
        return last;
    }
}
