package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Texts in both languages, for pages that show them side by side. */
@Named
@RequestScoped
public class BilingualText {

    @Inject
    PageTexts pageTexts;

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** Returns the texts in a language, whatever that of the page. */
    public PageTexts words(Language language) {
        return pageTexts.in(language);
    }
}
