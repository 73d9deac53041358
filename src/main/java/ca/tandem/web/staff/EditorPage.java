package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Decision;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.posting.merge.Merge;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.together.Meeting;
import ca.tandem.workflow.Action;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editor of a draft: texts and facts. The input stays on the page until it is saved, whatever others save meanwhile. On an edit
 * conflict, the user who saves later sees both versions and chooses.
 */
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
    Sittings sittings;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Editions editions;

    @Inject
    People people;

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
    private String sitting;
    private List<KeptOffer> offers = List.of();

    /**
     * The edit conflict: the version saved by somebody else against the content of the form; null if there is none, or once it is resolved.
     */
    private Meeting meeting;

    @PostConstruct
    void load() {
        postings.edition(page.getName()).ifPresent(this::open);
    }

    private void open(Edition edition) {
        title = editions.title(edition);
        var kept = sittings.chosen(page.getName());
        form = kept.map(draft -> new PostingForm(draft.getTyped()))
                .orElseGet(() -> new PostingForm(edition.getContent()));
        seen = kept.map(draft -> draft.getTyped().seen()).orElse(edition.getVersion());
        sitting = kept.map(draft -> draft.getSitting()).orElseGet(sittings::begin);
        offers = sittings.offers(page.getName(), edition.getContent(), edition.getVersion(), sitting);
    }

    /** Redirects users who may not write this posting now, and shows the reason. */
    public void require() {
        var edition = postings.edition(page.getName());
        if (edition.isEmpty()) {
            navigation.notFound();
        } else if (!navigation.isPostback()) {
            var refusals = authoring.refusalsToWriteFacts(edition.get(), account.actor());
            if (!refusals.isEmpty()) {
                notices.warn(words.refusals(refusals));
                navigation.to(page.path("EDITION", page.getName()));
            } else {
                form.getUnreadable().forEach(status::type);
            }
        }
    }

    /** Saves the draft and continues editing. */
    public void save() {
        saved().ifPresent(edition -> {
            notices.say(words.staff("done.save"));
            navigation.to(page.path("EDITOR", page.getName()));
        });
    }

    /** Saves the draft and submits it for translation. */
    public void submit() {
        saved().ifPresent(edition -> attempt.make(
                        () -> workflow.perform(page.getName(), seen, Decision.of(Action.SUBMIT), account.actor()))
                .ifPresentOrElse(
                        submitted -> {
                            notices.say(words.staff("done.SUBMIT"));
                            navigation.to(page.path("EDITION", page.getName()));
                        },
                        () -> status.warn(words.staff("done.save.only"))));
    }

    /** Saves the result of the resolved edit conflict. */
    public void saveTogether() {
        settle();
        save();
    }

    /** Puts the result of the resolved edit conflict into the form, for further editing. */
    public void writeOn() {
        settle();
        sittings.keep(page.getName(), sitting, form.toTyped(seen, Map.of()));
        status.warn(words.staff("merge.settled"));
    }

    /** Discards an autosave that was offered for recovery. */
    public void leave(KeptOffer offer) {
        sittings.forget(offer.sitting());
        notices.say(words.staff("kept.left"));
        navigation.to(page.path("EDITOR", page.getName()));
    }

    private void settle() {
        form.take(meeting.result());
        form.beginFrom(meeting.getTheirs());
        seen = meeting.getVersion();
        meeting = null;
    }

    private Optional<Edition> saved() {
        if (form.lacksDay()) {
            status.bad("closes-on", words.staff("error.day.missing"));
            return Optional.empty();
        }
        var now = postings.edition(page.getName()).orElseThrow();
        var saved = now.getVersion() == seen || meet(now) ? write() : Optional.<Edition>empty();
        if (saved.isPresent()) {
            sittings.forget(sitting);
            form.beginFrom(saved.get().getContent());
            seen = saved.get().getVersion();
        } else {
            sittings.keep(page.getName(), sitting, form.toTyped(seen, Map.of()));
        }
        return saved;
    }

    private Optional<Edition> write() {
        var said = form.toContent();
        var written = attempt.make(
                PostingForm.FIELDS,
                () -> authoring.write(
                        page.getName(), seen, said.source(), said.texts(), said.facts(), account.actor()));
        if (attempt.isStale()) {
            meet(postings.edition(page.getName()).orElseThrow());
        }
        return written;
    }

    /** Handles a version that was saved meanwhile. Returns true if it touches nothing that is written here, so that saving can go on. */
    private boolean meet(Edition theirs) {
        var refusals = authoring.refusalsToWriteFacts(theirs, account.actor());
        if (!refusals.isEmpty()) {
            status.bad(words.refusals(refusals));
            status.warn(words.staff("kept.for.later"));
            return false;
        }
        var mine = form.toContent();
        if (new Merge(form.getStart(), mine, theirs.getContent()).isPlain()) {
            form.beginFrom(theirs.getContent());
            seen = theirs.getVersion();
            return true;
        }
        meeting = new Meeting(form.getStart(), mine, theirs);
        var oneself = meeting.getAccount().equals(account.actor().name());
        status.warn(
                oneself
                        ? words.staff("merge.met.oneself")
                        : words.staff("merge.met", people.name(meeting.getAccount())));
        return false;
    }

    public PostingForm getForm() {
        return form;
    }

    /** Returns the title as it was when editing began. */
    public String getTitle() {
        return title;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    /** Returns the autosaves that were never saved, except for that of this page. */
    public List<KeptOffer> getOffers() {
        return offers;
    }

    /** Returns the id of this editing session. */
    public String getSitting() {
        return sitting;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
