package ca.tandem.web.comparison;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.posting.revision.Restoration;
import ca.tandem.posting.revision.RevisionLine;
import ca.tandem.posting.revision.RevisionName;
import ca.tandem.posting.revision.Revisions;
import ca.tandem.posting.revision.Snapshot;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.web.comparison.Choice.Group;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.web.staff.People;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Page that compares two versions of a posting, and restores the {@code to} version in the draft where this is allowed. */
@Named
@RequestScoped
public class ComparisonPage {

    @Inject
    Postings postings;

    @Inject
    Revisions revisions;

    @Inject
    Restoration restoration;

    @Inject
    Comparison comparison;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    People people;

    @Inject
    Attempt attempt;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private List<RevisionLine> lines;
    private Snapshot from;
    private Snapshot to;
    private View view;
    private List<ComparedSide> sides;
    private List<FactRow> facts;
    private List<String> sentences;
    private List<Group> groups;
    private long seen;

    @PostConstruct
    void load() {
        var key = page.getName();
        edition = postings.edition(key).orElse(null);
        if (edition == null) {
            return;
        }
        lines = revisions.of(key);
        view = View.of(request.getParameter("view"));
        seen = edition.getVersion();
        var usual = revisions.usual(key);
        from = version("from", usual.from());
        to = version("to", usual.to());
    }

    /** Returns the version that a parameter names, the usual one if it names none; null if the version does not exist. */
    private Snapshot version(String parameter, RevisionName usual) {
        var given = request.getParameter(parameter);
        var name = given == null || given.isBlank()
                ? usual
                : RevisionName.parse(given).orElse(null);
        return name == null ? null : revisions.snapshot(page.getName(), name).orElse(null);
    }

    /** Answers 404 if the posting or one of the versions does not exist. */
    public void require() {
        if (edition == null || from == null || to == null) {
            navigation.notFound();
        }
    }

    /** Restores the {@code to} version in the draft. */
    public void restore() {
        attempt.make(() -> restoration.restore(page.getName(), seen, restorable(), account.actor()))
                .ifPresent(draft -> {
                    notices.say(words.staff("compare.restored", restorable().toString()));
                    navigation.to(page.path("EDITION", page.getName()));
                });
        if (attempt.isStale()) {
            load();
        }
    }

    /** Returns the revision to restore: the {@code to} version, or the last revision if that is an edition. */
    private RevisionName restorable() {
        return to.name().isEdition()
                ? lines.stream()
                        .filter(line -> line.edition() == to.name().edition())
                        .findFirst()
                        .map(RevisionLine::name)
                        .orElse(to.name())
                : to.name();
    }

    /** Checks whether the version to restore differs from the edition in work, or from the latest edition if there is none in work. */
    public boolean isOtherNow() {
        return !to.content().says(edition.getContent());
    }

    /** Explains why the user may not restore the version; empty if the user may. */
    public String getRefusal() {
        return words.refusals(restoration.refusals(edition, account.actor()));
    }

    /** Describes the changes in sentences; empty if there are none. */
    public List<String> getSentences() {
        if (sentences == null) {
            sentences = comparison.sentences(from.content(), to.content());
        }
        return sentences;
    }

    public boolean isSame() {
        return from.content().equals(to.content());
    }

    /** Returns both compared languages, which are compared once per request. */
    public List<ComparedSide> getSides() {
        if (sides == null) {
            sides = comparison.sides(from.content(), to.content(), view);
        }
        return sides;
    }

    public List<FactRow> getFacts() {
        if (facts == null) {
            facts = comparison.facts(from.content(), to.content());
        }
        return facts;
    }

    /** Returns every edition with its revisions, the newest first. */
    public List<Group> getGroups() {
        if (groups == null) {
            groups = groups();
        }
        return groups;
    }

    private List<Group> groups() {
        var all = new ArrayList<Group>();
        for (var each : postings.editions(page.getName())) {
            var choices = new ArrayList<Choice>();
            choices.add(new Choice(
                    Integer.toString(each.getNumber()),
                    words.staff("compare.edition", each.getNumber(), each.getState())));
            lines.stream()
                    .filter(line -> line.edition() == each.getNumber())
                    .forEach(line -> choices.add(choice(line)));
            all.add(new Group(words.staff("edition.number", each.getNumber()), choices));
        }
        return all;
    }

    private Choice choice(RevisionLine line) {
        var name = line.name().toString();
        return new Choice(
                name,
                words.staff(
                        "compare.revision",
                        name,
                        line.state(),
                        people.name(line.account()),
                        words.dateAndTime(line.at())));
    }

    /** Describes a version by its name, state, author and time. */
    public String label(Snapshot version) {
        return words.staff(
                "compare.revision",
                version.name().toString(),
                version.state(),
                people.name(version.account()),
                words.dateAndTime(version.at()));
    }

    /** Returns the address of the same comparison in another view. */
    public String address(View other) {
        return address(page, from.name().toString(), to.name().toString(), other);
    }

    static String address(CurrentPage page, String from, String to, View view) {
        return Page.COMPARISON.path(page.getLanguage(), page.getName()) + "?from=" + from + "&to=" + to
                + (view == View.RENDERED ? "" : "&view=" + view.word());
    }

    public List<View> getViews() {
        return List.of(View.values());
    }

    public View getView() {
        return view;
    }

    public Edition getEdition() {
        return edition;
    }

    public Snapshot getFrom() {
        return from;
    }

    public Snapshot getTo() {
        return to;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
