package ca.tandem.api;

import ca.tandem.common.DomainTexts;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;

/** Language of the response: the first supported one in {@code Accept-Language}, else English. */
@RequestScoped
public class ResponseLanguage {

    @Inject
    HttpServletRequest request;

    /** Returns the language of the response. */
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

    /**
     * Returns the language that a request names, or else that of the response.
     *
     * @param tag the parameter {@code lang}; may be missing
     * @throws ProblemException if there is no such language here
     */
    Language named(String tag) {
        return tag == null || tag.isBlank()
                ? language()
                : Language.of(tag).orElseThrow(() -> ProblemException.malformed("field.word", "lang", "en, fr"));
    }

    /** Returns a text of the domain's bundle in the language of the response. */
    String message(String key, Object... arguments) {
        return new DomainTexts(language()).message(key, arguments);
    }

    /** Returns the name of a value of the domain in the language of the response. */
    String name(Enum<?> value) {
        return new DomainTexts(language()).name(value);
    }

    String message(Refusal refusal) {
        return message("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    String message(Finding finding) {
        return message("finding." + finding.code(), finding.arguments().toArray());
    }
}
