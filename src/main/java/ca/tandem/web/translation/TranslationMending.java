package ca.tandem.web.translation;

import ca.tandem.web.finding.FindingMendForm;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.StatusMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Mending of all findings of one kind from the translation page. Unsaved input is saved first, so that it is mended too. */
@Named
@RequestScoped
public class TranslationMending {

    @Inject
    TranslationPage desk;

    @Inject
    UnitEditor unit;

    @Inject
    WholeTextForm whole;

    @Inject
    FindingMendForm findingMendForm;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    /** Mends or undoes, if one of the buttons for it was pressed. */
    public void act() {
        if (findingMendForm.isMendPressed()) {
            if (desk.isWhole() ? whole.saveInput() : unit.saveInput()) {
                findingMendForm.mend(desk.getEdition().getVersion(), address());
            }
        } else if (findingMendForm.isUndoPressed()) {
            if (desk.isWhole() ? whole.isUnsaved() : unit.isUnsaved()) {
                statusMessages.addError(pageTexts.domain("refusal.mend.undo"));
            } else {
                findingMendForm.undo(seen(), address());
            }
        }
    }

    private long seen() {
        return desk.isWhole() ? whole.getVersion() : unit.getSeen();
    }

    private String address() {
        return desk.isWhole() ? desk.getWholeAddress() : unit.getPlainAddress();
    }
}
