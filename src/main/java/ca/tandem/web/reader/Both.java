package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Both languages, for pages that speak them side by side. */
@Named("both")
@RequestScoped
public class Both {

    @Inject
    Words words;

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** The words of that language, whatever the page's own. */
    public Words words(Language language) {
        return words.in(language);
    }
}
