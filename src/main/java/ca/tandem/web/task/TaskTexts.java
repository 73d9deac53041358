package ca.tandem.web.task;

import ca.tandem.notification.NotificationTexts;
import ca.tandem.posting.Edition;
import ca.tandem.translation.unit.WordCounter;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.work.task.TaskStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Texts about tasks, for lists. */
@Named
@RequestScoped
public class TaskTexts {

    @Inject
    CurrentPage page;

    /** Describes the work to be done on an edition; empty if there is none. */
    public String toDo(Edition edition) {
        return TaskStep.of(edition.getState())
                .map(taskStep -> NotificationTexts.toDo(taskStep, edition, page.getLanguage()))
                .orElse("");
    }

    /** Counts the words of the source; 0 if the edition is not in translation. */
    public int words(Edition edition) {
        return TaskStep.of(edition.getState())
                        .filter(TaskStep.TRANSLATION::equals)
                        .isPresent()
                ? WordCounter.countWords(edition)
                : 0;
    }
}
