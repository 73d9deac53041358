package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Stale;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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
 * One version of a posting, both languages together: the facts, a text in each language, who wrote them, and the way that it went
 * through the workflow. It is born in {@link State#DRAFT}; the state belongs to the edition, never to a language, so there is no
 * state in which one language is public and the other is not.
 */
@Entity
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "edition")
    @SequenceGenerator(name = "edition", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
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

    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "language")
    private Map<Language, EditionText> texts = new EnumMap<>(Language.class);

    @ElementCollection
    @CollectionTable(name = "contribution")
    private Set<Contribution> contributions = new HashSet<>();

    @OneToMany(mappedBy = "edition", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<StateChange> history = new ArrayList<>();

    /** The texts and facts that were approved, as their hash; null where no approval holds. */
    @Column(name = "approved_hash")
    private String approvedHash;

    @Column(name = "scheduled_for")
    private Instant scheduledFor;

    /** What readers are told of it; null where it is the first that they see. */
    @Embedded
    private ChangeNote note;

    /** What readers are told of it since it was archived or withdrawn; null otherwise. */
    @Embedded
    private PublicNotice notice;

    /** Readers no longer see its texts. */
    private boolean withdrawn;

    /** It was published in an emergency, and nobody else has approved it since. */
    private boolean unconfirmed;

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

    /** Starts from what another edition of the same posting says, and from who wrote it. */
    void startFrom(Edition earlier) {
        facts = earlier.facts.copy();
        earlier.texts.values().forEach(text -> text(text.getLanguage()).write(text.toText()));
        earlier.contributions.stream().map(Contribution::copy).forEach(contributions::add);
        note = ChangeNote.UNWRITTEN;
    }

    /** Whoever wrote that other edition of the posting counts as a writer of this one from now on. */
    void takeWritersOf(Edition other) {
        other.contributions.stream()
                .filter(theirs ->
                        contributions.stream().noneMatch(ours -> ours.isOf(theirs.getAccount(), theirs.getPart())))
                .map(Contribution::copy)
                .toList()
                .forEach(contributions::add);
    }

    void write(Language language, Text text, Actor actor, Instant now) {
        text(language).write(text);
        contribute(Contribution.Part.of(language), actor, now);
    }

    /** Writes the target as it follows from its source. */
    void follow(Text text, Instant now) {
        text(getTargetLanguage()).write(text);
        approvedHash = null;
        changed(now);
    }

    void write(Facts newFacts, Actor actor, Instant now) {
        facts = newFacts.copy();
        contribute(Contribution.Part.FACTS, actor, now);
    }

    /** Says what readers are told of it, before anybody has written anything. */
    void note(ChangeNote first) {
        note = first;
    }

    void write(ChangeNote newNote, Language language, Actor actor, Instant now) {
        note = newNote;
        contribute(Contribution.Part.of(language), actor, now);
    }

    void writeIn(Language language, Instant now) {
        sourceLanguage = language;
        changed(now);
    }

    private EditionText text(Language language) {
        return texts.computeIfAbsent(language, missing -> new EditionText(this, missing));
    }

    private void contribute(Contribution.Part part, Actor actor, Instant now) {
        contributions.removeIf(contribution -> contribution.isOf(actor.name(), part));
        contributions.add(new Contribution(actor.name(), part, now));
        approvedHash = null;
        changed(now);
    }

    void changed(Instant now) {
        changedAt = now;
        posting.touch();
    }

    void move(Action action, State to, Actor actor, Instant now, String reason) {
        history.add(new StateChange(this, history.size(), action, state, to, actor.name(), now, reason));
        state = to;
        if (action == Action.UNSCHEDULE || action == Action.RETURN || action == Action.VOID) {
            approvedHash = null;
            scheduledFor = null;
        }
        changed(now);
    }

    /** The facts of what is public, as a second person saw and accepted them; who asked for them stands as their writer. */
    void correct(Facts corrected, String writer, Actor actor, Instant now, String reason) {
        facts = corrected.copy();
        contributions.removeIf(contribution -> contribution.isOf(writer, Contribution.Part.FACTS));
        contributions.add(new Contribution(writer, Contribution.Part.FACTS, now));
        approvedHash = contentHash();
        move(Action.CORRECT, state, actor, now, reason);
    }

    /** Readers are told this of what is archived or withdrawn; null where they see it again. */
    void tell(PublicNotice newNotice, boolean withdraw) {
        notice = newNotice;
        withdrawn = withdraw;
    }

    void awaitConfirmation() {
        unconfirmed = true;
    }

    void confirmed() {
        unconfirmed = false;
    }

    void approved(Instant at) {
        approvedHash = contentHash();
        scheduledFor = at;
    }

    /** Makes sure that a change was made on what is there now. */
    public void requireVersion(long seen) {
        if (getVersion() != seen) {
            throw new Stale(seen, getVersion());
        }
    }

    /** Makes sure that a change was made on what is or was there: a version that never was proves nothing of what was seen. */
    public void requirePast(long seen) {
        if (seen < 0 || seen > getVersion()) {
            throw new Stale(seen, getVersion());
        }
    }

    /** Whether the texts and facts are exactly those that were approved. */
    boolean isAsApproved() {
        return contentHash().equals(approvedHash);
    }

    /** SHA-256 over the facts and both texts, in hexadecimal digits: what an approval is bound to. */
    public String contentHash() {
        return getContent().hash();
    }

    /** What it says now. */
    public Content getContent() {
        return new Content(sourceLanguage, getTexts(), facts, note);
    }

    /** What is written in that language; {@link Text#EMPTY} where nothing is. */
    public Text textIn(Language language) {
        var text = texts.get(language);
        return text == null ? Text.EMPTY : text.toText();
    }

    /** What is written, in both languages. */
    public Bilingual<Text> getTexts() {
        return Bilingual.of(this::textIn);
    }

    /** The title in that language or, where there is none yet, in the other one. */
    public String titleFor(Language language) {
        var title = textIn(language).title();
        return title.isEmpty() ? textIn(language.other()).title() : title;
    }

    /** The names of everybody who wrote or translated a part of this edition. */
    public Set<String> contributors() {
        return contributions.stream().map(Contribution::getAccount).collect(Collectors.toSet());
    }

    /** Whether it was this person who took that action on it. */
    boolean isBy(Action action, Actor actor) {
        return history.stream()
                .anyMatch(change ->
                        change.getAction() == action && change.getAccount().equals(actor.name()));
    }

    /** A copy of the facts; changing it changes nothing here. */
    public Facts getFacts() {
        return facts.copy();
    }

    /** The actions taken on this edition, oldest first. */
    public List<StateChange> getHistory() {
        return List.copyOf(history);
    }

    /** The last action taken on this edition; empty where none was. */
    public Optional<StateChange> getLastMove() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    /** Who last wrote or did anything with this edition; null where nobody did. */
    public String getChangedBy() {
        var written = contributions.stream().max(Comparator.comparing(Contribution::getAt));
        return getLastMove()
                .filter(move -> written.isEmpty() || !written.get().getAt().isAfter(move.getAt()))
                .map(StateChange::getAccount)
                .or(() -> written.map(Contribution::getAccount))
                .orElse(null);
    }

    /** Who wrote which part, and when last. */
    public Set<Contribution> getContributions() {
        return Set.copyOf(contributions);
    }

    /** The language into which this edition is translated. */
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

    /** Whether readers saw an edition of this posting before this one. */
    public boolean isRevision() {
        return note != null;
    }

    /** What readers are told of it; null where it is the first that they see. */
    public ChangeNote getNote() {
        return note;
    }

    /** What readers are told of it since it was archived or withdrawn. */
    public PublicNotice getNotice() {
        return notice == null ? PublicNotice.NONE : notice;
    }

    /** Whether readers no longer see its texts. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** Whether it was published in an emergency, and nobody else has approved it since. */
    public boolean isUnconfirmed() {
        return unconfirmed;
    }

    /** When the clock publishes this edition; null where it is not scheduled. */
    public Instant getScheduledFor() {
        return scheduledFor;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** The posting's version: the number that every changing request names ({@code If-Match}). */
    public long getVersion() {
        return posting.getVersion();
    }
}
