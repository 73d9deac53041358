package ca.tandem.web.shell;

import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The title, the language and the links of an edition as lists show them. */
@Named
@RequestScoped
public class EditionLabels {

    @Inject
    CurrentPage page;

    /** Returns the title in the language of the page, otherwise in the other language, otherwise the posting's key. */
    public String title(Edition edition) {
        var title = edition.titleFor(page.getLanguage());
        return title.isEmpty() ? edition.getPosting().getKey() : title;
    }

    /** Returns the language tag of that title, for the {@code lang} attribute. */
    public String lang(Edition edition) {
        return language(edition).regionalTag();
    }

    /** Returns the path of the posting's staff page. */
    public String path(Edition edition) {
        return path("EDITION", edition);
    }

    /** Returns the path of a page about the posting, by the name of the page's constant. */
    public String path(String name, Edition edition) {
        return Page.valueOf(name).path(page.getLanguage(), edition.getPosting().getKey());
    }

    private Language language(Edition edition) {
        var own = page.getLanguage();
        return edition.textIn(own).title().isEmpty() ? own.other() : own;
    }
}
