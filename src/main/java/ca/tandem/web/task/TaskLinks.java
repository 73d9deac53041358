package ca.tandem.web.task;

import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Page;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Links to the pages on which the work of each state is done. */
@Named
@RequestScoped
public class TaskLinks {

    private static final Map<State, Page> PAGES =
            Map.of(State.DRAFT, Page.EDITOR, State.TRANSLATION, Page.TRANSLATION, State.APPROVAL, Page.APPROVAL);

    @Inject
    CurrentPage page;

    /** Returns the path in a language; that of the posting's own page if there is nothing to do. */
    public static String path(Edition edition, Language language) {
        return PAGES.getOrDefault(edition.getState(), Page.EDITION)
                .path(language, edition.getPosting().getKey());
    }

    /** Returns the path in the language of the current page. */
    public String of(Edition edition) {
        return path(edition, page.getLanguage());
    }
}
