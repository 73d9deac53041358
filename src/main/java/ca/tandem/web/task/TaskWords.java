package ca.tandem.web.task;

import ca.tandem.notification.Sentences;
import ca.tandem.posting.Edition;
import ca.tandem.task.Step;
import ca.tandem.translation.unit.WordCount;
import ca.tandem.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Texts about tasks, for lists. */
@Named
@RequestScoped
public class TaskWords {

    @Inject
    CurrentPage page;

    /** Describes the work to be done on an edition; empty if there is none. */
    public String toDo(Edition edition) {
        return Step.of(edition.getState())
                .map(step -> Sentences.toDo(step, edition, page.getLanguage()))
                .orElse("");
    }

    /** Counts the words of the source; 0 if the edition is not in translation. */
    public int words(Edition edition) {
        return Step.of(edition.getState()).filter(Step.TRANSLATION::equals).isPresent() ? WordCount.words(edition) : 0;
    }
}
