package ca.tandem.web.staff;

import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An edition as lists name it. */
@Named
@RequestScoped
public class Editions {

    @Inject
    CurrentPage page;

    /** The title in the page's language, else in the other one, else the posting's key. */
    public String title(Edition edition) {
        var title = edition.titleFor(page.getLanguage());
        return title.isEmpty() ? edition.getPosting().getKey() : title;
    }

    /** The language of that title, as an attribute. */
    public String lang(Edition edition) {
        return language(edition).regionalTag();
    }

    /** The path of the posting's own staff page. */
    public String path(Edition edition) {
        return path("EDITION", edition);
    }

    /** The path of a page about that posting, by the name of the page. */
    public String path(String name, Edition edition) {
        return Page.valueOf(name).path(page.getLanguage(), edition.getPosting().getKey());
    }

    private Language language(Edition edition) {
        var own = page.getLanguage();
        return edition.textIn(own).title().isEmpty() ? own.other() : own;
    }
}
