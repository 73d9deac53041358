package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Decision;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.workflow.Action;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;

/** Writing a draft: texts and facts. What is typed stays on the page until it could be saved, whatever others do meanwhile. */
@Named
@ViewScoped
public class EditorPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Postings postings;

    @Inject
    Authoring authoring;

    @Inject
    PostingWorkflow workflow;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Editions editions;

    @Inject
    Attempt attempt;

    @Inject
    Status status;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private PostingForm form;
    private String title = "";
    private long seen;

    /** What somebody else made of the posting meanwhile; null where nobody did. */
    private transient Edition theirs;

    @PostConstruct
    void load() {
        postings.edition(page.getName()).ifPresent(edition -> {
            form = new PostingForm(edition);
            title = editions.title(edition);
            seen = edition.getVersion();
        });
    }

    /** Leads those away who may not write this posting now, and says why. */
    public void require() {
        var edition = postings.edition(page.getName());
        if (edition.isEmpty()) {
            navigation.notFound();
        } else if (!navigation.isPostback()) {
            var refusals = authoring.refusalsToWriteFacts(edition.get(), account.actor());
            if (!refusals.isEmpty()) {
                notices.warn(words.refusals(refusals));
                navigation.to(page.path("EDITION", page.getName()));
            }
        }
    }

    /** Saves all of it, and goes on writing. */
    public void save() {
        saved().ifPresent(edition -> {
            notices.say(words.staff("done.save"));
            navigation.to(page.path("EDITOR", page.getName()));
        });
    }

    /** Saves all of it, and gives it to the translators. */
    public void submit() {
        saved().ifPresent(edition -> {
            seen = edition.getVersion();
            attempt.make(() -> workflow.perform(page.getName(), seen, Decision.of(Action.SUBMIT), account.actor()))
                    .ifPresentOrElse(
                            submitted -> {
                                notices.say(words.staff("done.SUBMIT"));
                                navigation.to(page.path("EDITION", page.getName()));
                            },
                            () -> status.warn(words.staff("done.save.only")));
        });
    }

    private Optional<Edition> saved() {
        if (form.lacksDay()) {
            status.bad("closes-on", words.staff("error.day.missing"));
            return Optional.empty();
        }
        var saved = attempt.make(
                PostingForm.FIELDS,
                () -> authoring.write(
                        page.getName(), seen, form.getSource(), form.toTexts(), form.toFacts(), account.actor()));
        if (attempt.isStale()) {
            theirs = postings.edition(page.getName()).orElseThrow();
            form.takeUntouched(theirs);
            seen = theirs.getVersion();
        }
        return saved;
    }

    public PostingForm getForm() {
        return form;
    }

    /** The title as it was when this person began. */
    public String getTitle() {
        return title;
    }

    public Edition getTheirs() {
        return theirs;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
