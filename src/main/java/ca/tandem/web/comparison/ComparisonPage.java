package ca.tandem.web.comparison;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.posting.revision.EditionSnapshot;
import ca.tandem.posting.revision.RevisionName;
import ca.tandem.posting.revision.RevisionRestorer;
import ca.tandem.posting.revision.RevisionSummary;
import ca.tandem.posting.revision.Revisions;
import ca.tandem.posting.revision.Versions;
import ca.tandem.web.comparison.VersionOption.VersionGroup;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
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
    CurrentPosting posting;

    @Inject
    Revisions revisions;

    @Inject
    Versions versions;

    @Inject
    RevisionRestorer revisionRestorer;

    @Inject
    VersionComparison versionComparison;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    DisplayNames displayNames;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private List<Edition> editions;
    private List<RevisionSummary> lines;
    private EditionSnapshot from;
    private EditionSnapshot to;
    private ComparisonView comparisonView;
    private List<ComparedText> sides;
    private List<ComparedFact> facts;
    private List<String> sentences;
    private List<VersionGroup> groups;
    private long seen;

    @PostConstruct
    void load() {
        var key = page.getName();
        edition = posting.edition().orElse(null);
        if (edition == null) {
            return;
        }
        editions = postings.editions(key);
        lines = revisions.of(key);
        comparisonView = ComparisonView.of(request.getParameter("view"));
        seen = edition.getVersion();
        var usual = Versions.defaultComparison(editions, lines);
        from = version("from", usual.from());
        to = version("to", usual.to());
    }

    /** Returns the version that a parameter names, the usual one if it names none; null if the version does not exist. */
    private EditionSnapshot version(String parameter, RevisionName usual) {
        var given = request.getParameter(parameter);
        var name = given == null || given.isBlank()
                ? usual
                : RevisionName.parse(given).orElse(null);
        return name == null
                ? null
                : versions.snapshot(page.getName(), editions, name).orElse(null);
    }

    /** Answers 404 if the posting or one of the versions does not exist. */
    public void require() {
        if (edition == null || from == null || to == null) {
            navigation.notFound();
        }
    }

    /** Restores the {@code to} version in the draft. */
    public void restore() {
        serviceCall
                .call(() -> revisionRestorer.restore(page.getName(), seen, restorable(), account.actor()))
                .ifPresent(draft -> {
                    flashMessages.addSuccess(
                            pageTexts.staff("comparison.restored", restorable().toString()));
                    navigation.to(page.path("EDITION", page.getName()));
                });
        if (serviceCall.isConflict()) {
            posting.reload();
            load();
        }
    }

    /** Returns the revision to restore: the {@code to} version, or the last revision if that is an edition. */
    private RevisionName restorable() {
        return to.name().isEdition()
                ? lines.stream()
                        .filter(line -> line.edition() == to.name().edition())
                        .findFirst()
                        .map(RevisionSummary::name)
                        .orElse(to.name())
                : to.name();
    }

    /** Checks whether the version to restore differs from the edition in work, or from the latest edition if there is none in work. */
    public boolean isOtherNow() {
        return !to.content().hasSameContent(edition.getContent());
    }

    /** Explains why the user may not restore the version; empty if the user may. */
    public String getRefusal() {
        return pageTexts.refusals(revisionRestorer.refusals(edition, account.actor()));
    }

    /** Describes the changes in sentences; empty if there are none. */
    public List<String> getSentences() {
        if (sentences == null) {
            sentences = versionComparison.sentences(from.content(), to.content());
        }
        return sentences;
    }

    public boolean isSame() {
        return from.content().equals(to.content());
    }

    /** Returns both compared languages, which are compared once per request. */
    public List<ComparedText> getSides() {
        if (sides == null) {
            sides = versionComparison.sides(from.content(), to.content(), comparisonView);
        }
        return sides;
    }

    public List<ComparedFact> getFacts() {
        if (facts == null) {
            facts = versionComparison.facts(from.content(), to.content());
        }
        return facts;
    }

    /** Returns every edition with its revisions, the newest first. */
    public List<VersionGroup> getGroups() {
        if (groups == null) {
            groups = groups();
        }
        return groups;
    }

    private List<VersionGroup> groups() {
        var all = new ArrayList<VersionGroup>();
        for (var each : editions) {
            var choices = new ArrayList<VersionOption>();
            choices.add(new VersionOption(
                    Integer.toString(each.getNumber()),
                    pageTexts.staff("comparison.edition", each.getNumber(), each.getState())));
            lines.stream()
                    .filter(line -> line.edition() == each.getNumber())
                    .forEach(line -> choices.add(choice(line)));
            all.add(new VersionGroup(pageTexts.staff("edition.number", each.getNumber()), choices));
        }
        return all;
    }

    private VersionOption choice(RevisionSummary line) {
        var name = line.name().toString();
        return new VersionOption(
                name,
                pageTexts.staff(
                        "comparison.revision",
                        name,
                        line.state(),
                        displayNames.name(line.account()),
                        pageTexts.dateAndTime(line.at())));
    }

    /** Describes a version by its name, state, author and time. */
    public String label(EditionSnapshot version) {
        return pageTexts.staff(
                "comparison.revision",
                version.name().toString(),
                version.state(),
                displayNames.name(version.account()),
                pageTexts.dateAndTime(version.at()));
    }

    /** Returns the address of the same comparison in another view. */
    public String address(ComparisonView other) {
        return address(page, from.name().toString(), to.name().toString(), other);
    }

    static String address(CurrentPage page, String from, String to, ComparisonView comparisonView) {
        return Page.COMPARISON.path(page.getLanguage(), page.getName()) + "?from=" + from + "&to=" + to
                + (comparisonView == ComparisonView.RENDERED ? "" : "&view=" + comparisonView.word());
    }

    public List<ComparisonView> getViews() {
        return List.of(ComparisonView.values());
    }

    public ComparisonView getView() {
        return comparisonView;
    }

    public Edition getEdition() {
        return edition;
    }

    public EditionSnapshot getFrom() {
        return from;
    }

    public EditionSnapshot getTo() {
        return to;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
