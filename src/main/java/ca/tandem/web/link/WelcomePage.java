package ca.tandem.web.link;

import ca.tandem.common.Causes;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.ProblemException.ProblemKind;
import ca.tandem.identity.Account;
import ca.tandem.identity.PasswordPolicy;
import ca.tandem.identity.link.OneTimeLink;
import ca.tandem.identity.link.OneTimeLinkService;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.PasswordFields;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The page of a one-time link: the owner of an account sets its password, or the first administrator opens the first account. */
@Named
@RequestScoped
public class WelcomePage {

    /** Maximum length of a display name, as on the pages of administrators. */
    private static final int LONGEST_NAME = 200;

    private static final String NAME = "name";
    private static final String DISPLAY_NAME = "display-name";
    private static final String LANGUAGE = "language";
    private static final String PASSWORD = "password";

    @Inject
    OneTimeLinkService oneTimeLinkService;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    HttpServletRequest request;

    private OneTimeLink link;
    private List<FieldError> errors = List.of();
    private boolean gone;

    /**
     * An error in the submitted form.
     *
     * @param field the id of the field concerned, or null if there is none
     * @param text the message, a sentence
     */
    public record FieldError(String field, String text) {}

    void show(OneTimeLink found) {
        link = found;
    }

    /** Checks whether the form for the password was submitted, not only the code of the link. */
    boolean isSubmitted() {
        return request.getParameter(PASSWORD) != null;
    }

    /** Uses the link with the submitted form; empty if the form has errors or the link is void meanwhile. */
    Optional<Account> submit() {
        try {
            return Optional.of(use(page.getCode()));
        } catch (RuntimeException e) {
            var problem = Causes.first(e, ProblemException.class).orElseThrow(() -> e);
            gone = problem.kind() == ProblemKind.NOT_FOUND;
            errors = problem.reasons().stream()
                    .map(reason -> new FieldError(fields().get(reason.code()), pageTexts.problem(reason)))
                    .toList();
            return Optional.empty();
        }
    }

    private Account use(String secret) {
        var password = request.getParameter(PASSWORD);
        if (!link.isForFirstAdministrator()) {
            return oneTimeLinkService.setPassword(secret, password);
        }
        // PostgreSQL takes no null character, and a name stands on one line.
        var displayName = Objects.requireNonNullElse(request.getParameter(DISPLAY_NAME), "")
                .replaceAll("\\p{Cntrl}+", " ");
        if (displayName.length() > LONGEST_NAME) {
            throw ProblemException.invalid("account.display.name.long");
        }
        return oneTimeLinkService.openFirstAccount(
                secret,
                request.getParameter(NAME),
                displayName,
                Language.of(Objects.requireNonNullElse(request.getParameter(LANGUAGE), ""))
                        .orElse(page.getLanguage()),
                password);
    }

    private static Map<String, String> fields() {
        var fields = new HashMap<>(PasswordFields.of(PASSWORD));
        fields.put("account.name.form", NAME);
        fields.put("account.name.taken", NAME);
        fields.put("account.display.name.missing", DISPLAY_NAME);
        fields.put("account.display.name.long", DISPLAY_NAME);
        return fields;
    }

    /** Checks whether the link became void while the form was submitted. */
    boolean isVoid() {
        return gone;
    }

    /** Returns the link that was opened; null as long as its code is missing. */
    public OneTimeLink getLink() {
        return link;
    }

    /** Returns the title in the page's language. */
    public String getTitle() {
        return pageTexts.staff(link == null ? "code.title" : "welcome.title." + link.getPurpose());
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    /** Returns the error in a field, or null if there is none. */
    public String error(String field) {
        return errors.stream()
                .filter(error -> field.equals(error.field()))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }

    /** Returns the submitted value of a field; never that of a password. */
    public String typed(String field) {
        return PASSWORD.equals(field) || errors.isEmpty()
                ? ""
                : Objects.requireNonNullElse(request.getParameter(field), "");
    }

    /** Checks whether a language is the chosen one, which is that of the page at first. */
    public boolean isChosen(Language language) {
        return language.name()
                .equalsIgnoreCase(errors.isEmpty() ? page.getLanguage().name() : typed(LANGUAGE));
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public int getShortestPassword() {
        return PasswordPolicy.SHORTEST;
    }
}
