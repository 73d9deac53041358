package ca.tandem.web.finding;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.proofreading.ProofreadingStatus;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The question of a page to the engine for spelling and grammar, before it shows findings. It is answered in two seconds, or said to be late. */
@Named
@RequestScoped
public class ProofreadingRequest {

    @Inject
    Checks checks;

    @Inject
    PageTexts pageTexts;

    private ProofreadingStatus status = ProofreadingStatus.OFF;

    /** Asks about an edition. */
    public void ask(Edition edition) {
        status = checks.proofread(edition);
    }

    /** Asks about a unit and the translation that a user is typing. */
    public void ask(Edition edition, long unit, String words) {
        status = checks.proofread(edition, unit, words);
    }

    /** Asks about two texts as they are in the fields of a form. */
    public void ask(Bilingual<PostingText> texts, Language source) {
        status = checks.proofread(texts, source);
    }

    /** Says that findings of spelling and grammar are missing; empty if none is. */
    public String getNotice() {
        return switch (status) {
            case OFF, DONE -> "";
            case SLOW -> pageTexts.staff("proofreading.slow");
            case AWAY -> pageTexts.staff("proofreading.away");
        };
    }
}
