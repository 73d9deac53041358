package ca.tandem.web.translation;

import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Messages about the history of a unit, in the page's language. */
@RequestScoped
public class UnitHistory {

    @Inject
    PageTexts pageTexts;

    @Inject
    DisplayNames displayNames;

    /** Describes the origin of a translation, and who translated the unit when; empty if there is nothing to say. */
    String of(Unit unit) {
        if (unit.isJoined()) {
            return pageTexts.staff("translation.joined");
        }
        if (unit.isLeftOut()) {
            return pageTexts.staff("translation.left.out");
        }
        var unitOrigin = unit.getOrigin();
        if (unit.getStatus() == UnitStatus.SUGGESTED) {
            return pageTexts.staff("translation.suggested");
        }
        if (unit.getTranslatedBy() == null) {
            return "";
        }
        var by = pageTexts.staff(
                "translation.by",
                displayNames.name(unit.getTranslatedBy()),
                pageTexts.dateAndTime(unit.getTranslatedAt()));
        if (unitOrigin == null) {
            return by;
        }
        if (!unitOrigin.isMachine()) {
            return by + " " + pageTexts.staff("translation.origin", unitOrigin.getScore());
        }
        var how = unit.isUnchangedFromMachine() ? "translation.origin.unchanged" : "translation.origin.changed";
        return by + " " + pageTexts.staff(how, pageTexts.name(unitOrigin.getEngine()));
    }

    /**
     * Describes when and how the input was last saved.
     *
     * @param savedUnit the last saved unit, or null
     * @param unit the current unit
     * @param unsaved true if the input is not saved
     * @return the message, or an empty string if nothing was saved and nothing is unsaved
     */
    String saving(LastSavedUnit.SavedUnit savedUnit, Unit unit, boolean unsaved) {
        if (savedUnit == null) {
            return unsaved ? pageTexts.staff("translation.unsaved") : "";
        }
        var how = savedUnit.status() == UnitStatus.CONFIRMED
                ? "confirmed"
                : savedUnit.status() == UnitStatus.EMPTY ? "emptied" : "saved";
        var time = pageTexts.time(savedUnit.at());
        return savedUnit.unit() == unit.getId()
                ? pageTexts.staff("translation." + how + ".at", time)
                : pageTexts.staff("translation." + how + ".before", time, savedUnit.number());
    }
}
