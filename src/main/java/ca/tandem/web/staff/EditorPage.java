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
 * Writing a draft: texts and facts. What is typed stays on the page until it could be saved, whatever others do meanwhile; where two
 * people changed the same, the one who saves later sees both and chooses.
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

    /** What somebody else saved meanwhile against what stands in the form; null while nobody did, and after it is settled. */
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
            } else {
                form.getUnreadable().forEach(status::type);
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
        saved().ifPresent(edition -> attempt.make(
                        () -> workflow.perform(page.getName(), seen, Decision.of(Action.SUBMIT), account.actor()))
                .ifPresentOrElse(
                        submitted -> {
                            notices.say(words.staff("done.SUBMIT"));
                            navigation.to(page.path("EDITION", page.getName()));
                        },
                        () -> status.warn(words.staff("done.save.only"))));
    }

    /** Saves what was chosen of both. */
    public void saveTogether() {
        settle();
        save();
    }

    /** Puts what was chosen of both into the form, to be looked at and written on. */
    public void writeOn() {
        settle();
        sittings.keep(page.getName(), sitting, form.toTyped(seen, Map.of()));
        status.warn(words.staff("merge.settled"));
    }

    /** Does not go on with what was typed earlier. */
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

    /** Somebody saved meanwhile. Gives whether that was nothing of what is written here, so that the save can go on. */
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

    /** The title as it was when this person began. */
    public String getTitle() {
        return title;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    /** What was typed earlier and never saved, apart from what stands on the page. */
    public List<KeptOffer> getOffers() {
        return offers;
    }

    /** The name of this sitting. */
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
