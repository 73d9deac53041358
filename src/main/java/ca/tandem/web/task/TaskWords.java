package ca.tandem.web.task;

import ca.tandem.notification.Sentences;
import ca.tandem.posting.Edition;
import ca.tandem.task.Step;
import ca.tandem.translation.unit.WordCount;
import ca.tandem.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the lists say of a task. */
@Named
@RequestScoped
public class TaskWords {

    @Inject
    CurrentPage page;

    /** What is to be done with that edition; empty where nothing is. */
    public String toDo(Edition edition) {
        return Step.of(edition.getState())
                .map(step -> Sentences.toDo(step, edition, page.getLanguage()))
                .orElse("");
    }

    /** How many words the source has; 0 where nobody translates now. */
    public int words(Edition edition) {
        return Step.of(edition.getState()).filter(Step.TRANSLATION::equals).isPresent() ? WordCount.words(edition) : 0;
    }
}
