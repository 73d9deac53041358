package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An edition: one version of a posting in both languages, with the facts, a text in each language, the contributors and the workflow
 * history. It starts in {@link State#DRAFT}. The state belongs to the edition, not to a language, so one language can never be public
 * without the other.
 */
@Entity
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition")
    @SequenceGenerator(name = "edition", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Posting posting;

    @Column(name = "edition_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "edition_state")
    private State state = State.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_language")
    private Language sourceLanguage;

    @Embedded
    private Facts facts = new Facts();

    /** Null in rows from before there were files. */
    @Lob
    private PostingFiles files = PostingFiles.NONE;

    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "language")
    private Map<Language, EditionText> texts = new EnumMap<>(Language.class);

    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL)
    private Set<Contribution> contributions = new HashSet<>();

    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<StateChange> history = new ArrayList<>();

    /** Hash of the approved texts and facts; null while no approval is in force. */
    @Column(name = "approved_hash")
    private String approvedHash;

    @Column(name = "scheduled_for")
    private Instant scheduledFor;

    /** Change note; null for the first edition that readers see. */
    @Embedded
    private ChangeNote note;

    /** Notice to readers since the edition was archived or withdrawn; null otherwise. */
    @Embedded
    private PublicNotice notice;

    /** True if readers can no longer read the texts. */
    private boolean withdrawn;

    /** True if the edition was published in an emergency and no second person has confirmed it since. */
    private boolean unconfirmed;

    /** True if the edition was public elsewhere before it came here. */
    @Column(name = "public_elsewhere")
    private boolean publicElsewhere;

    @Column(name = "posted_elsewhere")
    private Instant postedElsewhere;

    @Column(name = "modified_elsewhere")
    private Instant modifiedElsewhere;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Edition() {}

    Edition(Posting posting, int number, Language sourceLanguage, Instant now) {
        this.posting = posting;
        this.number = number;
        this.sourceLanguage = sourceLanguage;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Copies texts, facts, files and contributors from another edition of the same posting, and starts with an unwritten change note. */
    void copyFrom(Edition earlier) {
        facts = earlier.facts.copy();
        files = earlier.getFiles();
        earlier.texts.values().forEach(text -> text(text.getLanguage()).write(text.toText()));
        addContributorsOf(earlier);
        note = ChangeNote.UNWRITTEN;
    }

    /** Adds the contributors of another edition of the posting to those of this one. */
    void addContributorsOf(Edition other) {
        other.contributions.stream()
                .filter(theirs ->
                        contributions.stream().noneMatch(ours -> ours.isOf(theirs.getAccount(), theirs.getPart())))
                .map(contribution -> contribution.copyTo(this))
                .toList()
                .forEach(contributions::add);
    }

    void write(Language language, PostingText postingText, Actor actor, Instant now) {
        text(language).write(postingText);
        contribute(Contribution.ContributedPart.of(language), actor, now);
    }

    /** Writes the target text as derived from its source, without recording a contribution. */
    void writeDerivedTarget(PostingText postingText, Instant now) {
        text(getTargetLanguage()).write(postingText);
        approvedHash = null;
        changed(now);
    }

    void write(Facts newFacts, Actor actor, Instant now) {
        facts = newFacts.copy();
        contribute(Contribution.ContributedPart.FACTS, actor, now);
    }

    /**
     * Replaces the files.
     *
     * @param part the facts if files are added or taken away, or the language of which the words change
     */
    void write(PostingFiles newFiles, Contribution.ContributedPart part, Actor actor, Instant now) {
        files = newFiles;
        contribute(part, actor, now);
    }

    /** Sets the initial change note, without recording a contribution. */
    void note(ChangeNote first) {
        note = first;
    }

    void write(ChangeNote newNote, Language language, Actor actor, Instant now) {
        note = newNote;
        contribute(Contribution.ContributedPart.of(language), actor, now);
    }

    void changeSourceLanguage(Language language, Instant now) {
        sourceLanguage = language;
        changed(now);
    }

    private EditionText text(Language language) {
        return texts.computeIfAbsent(language, missing -> new EditionText(this, missing));
    }

    private void contribute(Contribution.ContributedPart contributedPart, Actor actor, Instant now) {
        contribute(contributedPart, actor.name(), now);
        approvedHash = null;
        changed(now);
    }

    private void contribute(Contribution.ContributedPart contributedPart, String account, Instant now) {
        contributions.stream()
                .filter(contribution -> contribution.isOf(account, contributedPart))
                .findFirst()
                .ifPresentOrElse(
                        known -> known.renew(now),
                        () -> contributions.add(new Contribution(this, account, contributedPart, now)));
    }

    void changed(Instant now) {
        changedAt = now;
        posting.touch();
    }

    void move(Action action, State to, Actor actor, Instant now, String reason) {
        history.add(new StateChange(this, history.size(), action, state, to, actor.name(), now, reason));
        state = to;
        changed(now);
    }

    /**
     * Replaces the facts of a published edition by a correction that a second user accepted.
     *
     * @param writer the name of the account that requested the correction; recorded as the contributor of the facts
     * @param actor the user who accepted it
     */
    void correct(Facts corrected, String writer, Actor actor, Instant now, String reason) {
        facts = corrected.copy();
        contribute(Contribution.ContributedPart.FACTS, writer, now);
        approvedHash = contentHash();
        move(Action.CORRECT, state, actor, now, reason);
    }

    /**
     * Sets the notice to readers of an archived or withdrawn edition.
     *
     * @param newNotice the notice; null when the edition is restored
     * @param withdraw true to hide the texts from readers
     */
    void setNotice(PublicNotice newNotice, boolean withdraw) {
        notice = newNotice;
        withdrawn = withdraw;
    }

    /** Records that the edition was public elsewhere before it came here. */
    void wasPublicElsewhere(OriginalDates dates) {
        publicElsewhere = true;
        postedElsewhere = dates.posted();
        modifiedElsewhere = dates.modified();
    }

    void awaitConfirmation() {
        unconfirmed = true;
    }

    void confirmed() {
        unconfirmed = false;
    }

    void recordApproval(Instant at) {
        approvedHash = contentHash();
        scheduledFor = at;
    }

    void clearApproval() {
        approvedHash = null;
        scheduledFor = null;
    }

    /**
     * Requires that a change was based on the current version.
     *
     * @throws StaleVersionException if the given version is another one
     */
    public void requireVersion(long seen) {
        if (getVersion() != seen) {
            throw new StaleVersionException(seen, getVersion());
        }
    }

    /**
     * Requires that a change was based on the current or an earlier version. A version that never existed does not show that its sender
     * saw anything.
     *
     * @throws StaleVersionException if there was never such a version
     */
    public void requireKnownVersion(long seen) {
        if (seen < 0 || seen > getVersion()) {
            throw new StaleVersionException(seen, getVersion());
        }
    }

    /** Checks whether texts, facts, files and change note are still exactly the approved ones. */
    boolean isAsApproved() {
        return contentHash().equals(approvedHash);
    }

    /** Returns the SHA-256 of the facts, both texts, the files and the change note, in hexadecimal digits. An approval is bound to this hash. */
    public String contentHash() {
        return getContent().hash();
    }

    /** Returns the current content. */
    public EditionContent getContent() {
        return new EditionContent(sourceLanguage, getTexts(), facts, getFiles(), note);
    }

    /** Returns the text in the given language; {@link PostingText#EMPTY} if none is written. */
    public PostingText textIn(Language language) {
        var text = texts.get(language);
        return text == null ? PostingText.EMPTY : text.toText();
    }

    /** Returns the texts in both languages. */
    public Bilingual<PostingText> getTexts() {
        return Bilingual.of(this::textIn);
    }

    /** Returns the title in the given language or, if it has none yet, in the other one. */
    public String titleFor(Language language) {
        var title = textIn(language).title();
        return title.isEmpty() ? textIn(language.other()).title() : title;
    }

    /** Returns the names of all accounts that wrote or translated a part of this edition. */
    public Set<String> contributors() {
        return contributions.stream().map(Contribution::getAccount).collect(Collectors.toSet());
    }

    /** Checks whether the actor has taken the action on this edition. */
    boolean wasActionTakenBy(Action action, Actor actor) {
        return history.stream()
                .anyMatch(change ->
                        change.getAction() == action && change.getAccount().equals(actor.name()));
    }

    /** Returns a copy of the facts; changes to it do not affect the edition. */
    public Facts getFacts() {
        return facts.copy();
    }

    /** Returns the pictures and PDFs. */
    public PostingFiles getFiles() {
        return files == null ? PostingFiles.NONE : files;
    }

    /** Returns the actions taken on this edition, oldest first. */
    public List<StateChange> getHistory() {
        return List.copyOf(history);
    }

    /** Returns the last action taken on this edition; empty if there is none. */
    public Optional<StateChange> getLastMove() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    /** Returns the name of the account that last wrote a part of this edition or took an action on it; null if none did. */
    public String getChangedBy() {
        return changedBy(getLastMove().orElse(null));
    }

    /** Returns the same where the last action on this edition is known already; null if there was none. */
    public String changedBy(StateChange lastMove) {
        var written = contributions.stream().max(Comparator.comparing(Contribution::getAt));
        return Optional.ofNullable(lastMove)
                .filter(move -> written.isEmpty() || !written.get().getAt().isAfter(move.getAt()))
                .map(StateChange::getAccount)
                .or(() -> written.map(Contribution::getAccount))
                .orElse(null);
    }

    /** Returns the contributions: each contributor with the part written and the time of the last change. */
    public Set<Contribution> getContributions() {
        return Set.copyOf(contributions);
    }

    /** Returns the language into which this edition is translated. */
    public Language getTargetLanguage() {
        return sourceLanguage.other();
    }

    public Long getId() {
        return id;
    }

    public Posting getPosting() {
        return posting;
    }

    public int getNumber() {
        return number;
    }

    public State getState() {
        return state;
    }

    public Language getSourceLanguage() {
        return sourceLanguage;
    }

    /** Checks whether this is the posting's first edition. */
    boolean isFirst() {
        return number == 1;
    }

    /** Checks whether readers could read an edition of this posting before this one. */
    public boolean isRevision() {
        return note != null;
    }

    /** Returns the change note; null for the first edition that readers see. */
    public ChangeNote getNote() {
        return note;
    }

    /** Returns the notice to readers since the edition was archived or withdrawn; {@link PublicNotice#NONE} if there is none. */
    public PublicNotice getNotice() {
        return notice == null ? PublicNotice.NONE : notice;
    }

    /** Checks whether the edition is withdrawn, so that readers can no longer read its texts. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** Checks whether the edition was published in an emergency and not confirmed by a second person since. */
    public boolean isUnconfirmed() {
        return unconfirmed;
    }

    /** Returns the dates from where the edition was public before it came here; empty if it was public nowhere. */
    public Optional<OriginalDates> getOriginalDates() {
        return publicElsewhere ? Optional.of(new OriginalDates(postedElsewhere, modifiedElsewhere)) : Optional.empty();
    }

    /** Returns the time at which this edition is published automatically; null if it is not scheduled. */
    public Instant getScheduledFor() {
        return scheduledFor;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** Returns the posting's version, which every changing request must name ({@code If-Match}). */
    public long getVersion() {
        return posting.getVersion();
    }
}
