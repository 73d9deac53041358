package ca.tandem.web.translation;

import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Unit;
import ca.tandem.web.Words;
import ca.tandem.web.staff.People;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What became of a unit, in sentences. */
@RequestScoped
public class UnitStory {

    @Inject
    Words words;

    @Inject
    People people;

    /** Where the words of a unit come from, and who translated it when; empty where there is nothing to say. */
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

    /** Whether and when what stands in the field was kept. */
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
