package ca.tandem.api;

import ca.tandem.common.Language;
import ca.tandem.common.Terms;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;

/** The language in which this request is answered: the first of the two that {@code Accept-Language} names, else English. */
@RequestScoped
public class AnswerLanguage {

    @Inject
    HttpServletRequest request;

    /** The language. */
    public Language language() {
        if (request.getHeader("Accept-Language") == null) {
            return Language.EN;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Language.of(locale.toLanguageTag()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }

    /** A sentence from the domain's bundle. */
    String sentence(String key, Object... arguments) {
        return new Terms(language()).sentence(key, arguments);
    }

    String sentence(Refusal refusal) {
        return sentence("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    String sentence(Finding finding) {
        return sentence("finding." + finding.code(), finding.arguments().toArray());
    }
}
