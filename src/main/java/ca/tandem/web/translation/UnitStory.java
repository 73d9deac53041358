package ca.tandem.web.translation;

import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Unit;
import ca.tandem.web.Words;
import ca.tandem.web.staff.People;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Messages about the history of a unit, in the page's language. */
@RequestScoped
public class UnitStory {

    @Inject
    Words words;

    @Inject
    People people;

    /** Describes the origin of a translation, and who translated the unit when; empty if there is nothing to say. */
    String of(Unit unit) {
        if (unit.isJoined()) {
            return words.staff("translation.joined");
        }
        if (unit.isLeftOut()) {
            return words.staff("translation.left.out");
        }
        var origin = unit.getOrigin();
        if (unit.getStatus() == Status.SUGGESTED) {
            return words.staff("translation.suggested");
        }
        if (unit.getTranslatedBy() == null) {
            return "";
        }
        var by = words.staff(
                "translation.by", people.name(unit.getTranslatedBy()), words.dateAndTime(unit.getTranslatedAt()));
        return origin == null ? by : by + " " + words.staff("translation.origin", origin.getScore());
    }

    /**
     * Describes when and how the input was last saved.
     *
     * @param note the last saved unit, or null
     * @param unit the current unit
     * @param unsaved true if the input is not saved
     * @return the message, or an empty string if nothing was saved and nothing is unsaved
     */
    String saving(LastSaved.Note note, Unit unit, boolean unsaved) {
        if (note == null) {
            return unsaved ? words.staff("translation.unsaved") : "";
        }
        var how = note.status() == Status.CONFIRMED ? "confirmed" : note.status() == Status.EMPTY ? "emptied" : "saved";
        var time = words.time(note.at());
        return note.unit() == unit.getId()
                ? words.staff("translation." + how + ".at", time)
                : words.staff("translation." + how + ".before", time, note.number());
    }
}
