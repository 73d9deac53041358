package ca.tandem.web.feedback;

import ca.tandem.common.text.TextSanitizer;
import ca.tandem.feedback.FeedbackRequest;
import ca.tandem.feedback.FeedbackService.Outcome;
import ca.tandem.identity.EmailAddress;
import ca.tandem.notification.SmtpSettings;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.translation.comment.Feedback;
import ca.tandem.translation.comment.Feedback.FeedbackKind;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Page on which a reader says what is wrong with the language of a posting: the form, or the notice of what became of it. */
@Named
@RequestScoped
public class FeedbackPage {

    /** Query parameter that says what became of the form: an {@link Outcome}. */
    static final String DONE = "done";

    private static final String PASSAGE = "passage";
    private static final String KIND = "kind";
    private static final String WORDS = "words";
    private static final String ADDRESS = "address";

    @Inject
    CurrentPage page;

    @Inject
    Catalogue catalogue;

    @Inject
    PageTexts pageTexts;

    @Inject
    HttpServletRequest request;

    @Inject
    SmtpSettings settings;

    private final Map<String, String> errors = new LinkedHashMap<>();
    private String delay;

    /** The posting as the request found it, whatever becomes of it meanwhile; null until it was asked for. */
    private Optional<CatalogueEntry> posting;

    /** Returns the posting; empty if it is archived, since its text stays as it was. */
    Optional<CatalogueEntry> posting() {
        if (posting == null) {
            posting = catalogue.bySlug(page.getLanguage(), page.getName()).filter(entry -> !entry.archived());
        }
        return posting;
    }

    /** Reads the form; empty if it has errors, which the page then shows beside what was typed. */
    Optional<FeedbackRequest> read() {
        var passage = TextSanitizer.line(typed(PASSAGE));
        var words = TextSanitizer.text(typed(WORDS));
        if (passage.length() > Feedback.LONGEST_PASSAGE) {
            errors.put(PASSAGE, pageTexts.reader("feedback.long", passage.length(), Feedback.LONGEST_PASSAGE));
        }
        if (words.isEmpty()) {
            errors.put(WORDS, pageTexts.reader("feedback.words.missing"));
        } else if (words.length() > FeedbackRequest.LONGEST_TEXT) {
            errors.put(WORDS, pageTexts.reader("feedback.long", words.length(), FeedbackRequest.LONGEST_TEXT));
        }
        if (!getAddress().isEmpty() && !EmailAddress.isValid(getAddress())) {
            errors.put(ADDRESS, pageTexts.reader("alert.address.wrong"));
        }
        return errors.isEmpty()
                ? Optional.of(new FeedbackRequest(
                        posting().orElseThrow().key(), page.getLanguage(), getKind(), passage, words, getAddress()))
                : Optional.empty();
    }

    void delay(Duration duration) {
        delay = pageTexts.reader("feedback.wait", duration.toMinutes() + 1);
    }

    /** Returns what the page shows, as keys of messages have it: the form, or what became of it. */
    public String getView() {
        return Arrays.stream(new Outcome[] {Outcome.TAKEN, Outcome.ENOUGH})
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                .filter(done -> done.equals(request.getParameter(DONE)))
                .findFirst()
                .orElse("ask");
    }

    public String getHeading() {
        return pageTexts.reader("feedback.title." + getView());
    }

    /** Returns the title of the page, which says so if the form has an error. */
    public String getTitle() {
        return errors.isEmpty() && delay == null
                ? getHeading()
                : pageTexts.reader("feedback.title.error", getHeading());
    }

    /** Returns the title of the posting. */
    public String getPostingTitle() {
        return posting().orElseThrow().titles().get(page.getLanguage());
    }

    /** Returns the sentence that says when to send the form again; null if it was not refused for that. */
    public String getDelay() {
        return delay;
    }

    /** Returns the error in a field, or null. */
    public String error(String field) {
        return errors.get(field);
    }

    /** Checks whether the field is the first one with an error, which has the focus. */
    public boolean isFirst(String field) {
        return errors.keySet().stream().findFirst().filter(field::equals).isPresent();
    }

    /** Returns the passage as it was typed or selected in the text. */
    public String getPassage() {
        return typed(PASSAGE);
    }

    /** Returns what was typed about it. */
    public String getWords() {
        return typed(WORDS);
    }

    /** Returns the e-mail address that was typed, without spaces around it; empty if no answer is wanted, or none could be sent. */
    public String getAddress() {
        return isAnswered() ? typed(ADDRESS).strip() : "";
    }

    /** Checks whether readers can be told what became of their feedback. */
    public boolean isAnswered() {
        return settings.isEnabled();
    }

    /** Returns the kind that was chosen; {@code OTHER} at first. */
    public FeedbackKind getKind() {
        return Arrays.stream(FeedbackKind.values())
                .filter(kind -> kind.name().equals(request.getParameter(KIND)))
                .findFirst()
                .orElse(FeedbackKind.OTHER);
    }

    public List<FeedbackKind> getKinds() {
        return List.of(FeedbackKind.values());
    }

    /** Returns the maximum length of the passage, in characters. */
    public int getLongestPassage() {
        return Feedback.LONGEST_PASSAGE;
    }

    /** Returns the maximum length of what is wrong, in characters. */
    public int getLongestText() {
        return FeedbackRequest.LONGEST_TEXT;
    }

    private String typed(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
