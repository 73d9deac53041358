package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Slug;
import ca.tandem.common.Stale;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writing: new postings, the texts in both languages and the facts, each by whoever may write it in the state that it is in. */
@ApplicationScoped
@Transactional
public class Authoring {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    @Inject
    Postings postings;

    @Inject
    Event<TextWritten> textsWritten;

    @Inject
    Event<Saved> saves;

    @Inject
    PostingRecord record;

    @Inject
    Clock clock;

    /**
     * Opens a posting with its first edition, in draft.
     *
     * @param key a new key of letters, digits, dots, hyphens and underscores, at most 100; null to make one from the title
     * @param source the language in which the author writes
     * @param texts what is written so far; a side may be null
     * @param facts what is known so far
     * @param actor an author
     * @return the first edition
     * @throws Refused if the key is taken or not one, the facts contradict each other, or the actor is no author
     */
    public Edition create(String key, Language source, Bilingual<Text> texts, Facts facts, Actor actor) {
        if (!actor.holds(Role.AUTHOR)) {
            throw new Refused(List.of(Refusal.role("create.role")));
        }
        var name = key == null || key.isBlank() ? freeKey(texts.get(source)) : key.strip();
        return open(name, source, texts, facts, actor);
    }

    /** Opens a posting that comes from elsewhere, on behalf of whoever brings it; the rest as {@link #create}. */
    public Edition open(String key, Language source, Bilingual<Text> texts, Facts facts, Actor actor) {
        if (!KEY.matcher(key).matches()) {
            throw new Refused(List.of(Refusal.workflow("key.form", key)));
        }
        if (postings.byKey(key).isPresent()) {
            throw new Refused(List.of(Refusal.workflow("key.taken", key)));
        }
        Refused.ifAny(FactsRules.refusals(facts));
        var written = Stream.of(Language.values())
                .filter(language -> texts.get(language) != null)
                .filter(language -> !texts.get(language).isEmpty())
                .toList();
        written.forEach(language -> Refused.ifAny(texts.get(language).refusals()));
        var now = clock.instant();
        var posting = new Posting(key, now);
        postings.add(posting);
        var edition = posting.open(source, now);
        record.opened(edition, actor);
        write(edition, facts, actor, now);
        written.forEach(language -> write(edition, language, texts.get(language), actor, now));
        postings.add(edition);
        postings.flush();
        tell(edition, new Bilingual<>(Text.EMPTY, Text.EMPTY), written, actor, now);
        return saved(edition, Occasion.OPENED, actor, now);
    }

    /** Why this person may not write that language of the edition as it is now. */
    public List<Refusal> refusalsToWrite(Edition edition, Language language, Actor actor) {
        return switch (edition.getState()) {
            case DRAFT -> actor.holds(Role.AUTHOR) ? List.of() : List.of(Refusal.role("write.draft.role"));
            case TRANSLATION -> {
                if (!actor.holds(Role.TRANSLATOR)) {
                    yield List.of(Refusal.role("write.translation.role"));
                }
                yield language == edition.getTargetLanguage()
                        ? List.of()
                        : List.of(Refusal.workflow("write.source", edition.getState()));
            }
            default -> List.of(Refusal.workflow("write.state", edition.getState()));
        };
    }

    /** Why this person may not change the facts of the edition as it is now. */
    public List<Refusal> refusalsToWriteFacts(Edition edition, Actor actor) {
        if (edition.getState() != State.DRAFT) {
            return List.of(Refusal.workflow("write.facts.state", edition.getState()));
        }
        return actor.holds(Role.AUTHOR) ? List.of() : List.of(Refusal.role("write.draft.role"));
    }

    /**
     * Writes one language of the edition in work. What is already there word for word changes nothing.
     *
     * @param seen the version of the posting that the person saw
     * @return the edition with its new version
     * @throws Stale if somebody was faster
     * @throws Refused if this person may not write it now
     * @throws UnknownPosting if there is no such posting
     */
    public Edition write(String key, long seen, Language language, Text text, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToWrite(edition, language, actor));
        Refused.ifAny(text.refusals());
        var before = edition.getTexts();
        var changes = !before.get(language).equals(text);
        // A translator who hands in the same text again says that it is right as it is.
        if (changes || edition.getState() == State.TRANSLATION) {
            var now = clock.instant();
            if (changes) {
                write(edition, language, text, actor, now);
            }
            tell(edition, before, List.of(language), actor, now);
            postings.flush();
            saved(edition, Occasion.SAVED, actor, now);
        }
        return edition;
    }

    /**
     * Writes the target text as its units say it; a person's work, also where the words stay the same. Nobody is told: whoever calls
     * this has changed the units.
     *
     * @param occasion whether one unit was translated, or a file brought several
     * @throws Refused if this person may not write it now
     */
    public void translate(Edition edition, Text text, Occasion occasion, Actor actor) {
        Refused.ifAny(refusalsToWrite(edition, edition.getTargetLanguage(), actor));
        Refused.ifAny(text.refusals());
        var now = clock.instant();
        write(edition, edition.getTargetLanguage(), text, actor, now);
        postings.flush();
        saved(edition, occasion, actor, now);
    }

    /** Lets the target text follow its source: nobody's work, so nobody stands as its writer. Who wrote the source saves both. */
    public void follow(Edition edition, Text text) {
        edition.follow(text, clock.instant());
        record.followed(edition);
        postings.flush();
    }

    /** Says that something about the edition has changed that is neither text nor fact. */
    public void touch(Edition edition) {
        edition.changed(clock.instant());
        postings.flush();
    }

    /** Writes the facts of the edition in work; the rest as {@link #write(String, long, Language, Text, Actor)}. */
    public Edition write(String key, long seen, Facts facts, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToWriteFacts(edition, actor));
        Refused.ifAny(FactsRules.refusals(facts));
        if (!edition.getFacts().equals(facts)) {
            var now = clock.instant();
            write(edition, facts, actor, now);
            postings.flush();
            saved(edition, Occasion.SAVED, actor, now);
        }
        return edition;
    }

    /**
     * Writes all that an author writes of a draft, in one go: everything of it or nothing. The rest as {@link #write(String, long,
     * Language, Text, Actor)}.
     *
     * @param source the language in which the author writes
     * @param texts both texts; neither null
     */
    public Edition write(String key, long seen, Language source, Bilingual<Text> texts, Facts facts, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToWriteFacts(edition, actor));
        Refused.ifAny(FactsRules.refusals(facts));
        Stream.of(Language.values())
                .forEach(language -> Refused.ifAny(texts.get(language).refusals()));
        var now = clock.instant();
        var turned = edition.getSourceLanguage() != source;
        if (turned) {
            edition.writeIn(source, now);
            record.turned(edition, actor);
        }
        if (!edition.getFacts().equals(facts)) {
            write(edition, facts, actor, now);
        }
        var before = edition.getTexts();
        var written = Stream.of(Language.values())
                .filter(language -> !before.get(language).equals(texts.get(language)))
                .toList();
        written.forEach(language -> write(edition, language, texts.get(language), actor, now));
        tell(edition, before, turned ? List.of(Language.values()) : written, actor, now);
        postings.flush();
        return saved(edition, Occasion.SAVED, actor, now);
    }

    /** Why this person may not write what readers are told of the edition as it is now. */
    public List<Refusal> refusalsToNote(Edition edition, Actor actor) {
        return edition.isRevision()
                ? refusalsToWrite(
                        edition,
                        edition.getState() == State.TRANSLATION
                                ? edition.getTargetLanguage()
                                : edition.getSourceLanguage(),
                        actor)
                : List.of(Refusal.workflow("note.none"));
    }

    /**
     * Writes what readers are told of a revision: all of it in draft, the other language's words in translation. The rest as {@link
     * #write(String, long, Language, Text, Actor)}.
     */
    public Edition write(String key, long seen, ChangeNote note, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToNote(edition, actor));
        Refused.ifAny(note.refusals());
        var before = edition.getNote();
        var source = edition.getSourceLanguage();
        var target = edition.getTargetLanguage();
        var sourceChanges = note.isMinor() != before.isMinor()
                || !Objects.equals(
                        note.getWords().get(source), before.getWords().get(source));
        if (sourceChanges && edition.getState() == State.TRANSLATION) {
            throw new Refused(List.of(Refusal.workflow("note.source")));
        }
        if (!note.equals(before)) {
            var now = clock.instant();
            edition.write(note, sourceChanges ? source : target, actor, now);
            record.noted(edition, actor);
            postings.flush();
            saves.fire(new Saved(edition, Occasion.SAVED, actor, now));
        }
        return edition;
    }

    /** Says in which language the author writes; in draft only, by an author. */
    public Edition writeIn(String key, long seen, Language source, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToWriteFacts(edition, actor));
        if (edition.getSourceLanguage() != source) {
            var now = clock.instant();
            edition.writeIn(source, now);
            record.turned(edition, actor);
            tell(edition, edition.getTexts(), List.of(Language.values()), actor, now);
            postings.flush();
            saved(edition, Occasion.SAVED, actor, now);
        }
        return edition;
    }

    /** Replaces what an import brought earlier in an edition that is still in draft or translation, on behalf of the importer. */
    public Edition replace(Edition edition, Bilingual<Text> texts, Facts facts, Actor actor) {
        if (edition.getState() != State.DRAFT && edition.getState() != State.TRANSLATION) {
            throw new Refused(List.of(Refusal.workflow("write.state", edition.getState())));
        }
        var now = clock.instant();
        var before = edition.getTexts();
        var written = Stream.of(Language.values())
                .filter(language -> texts.get(language) != null)
                .filter(language -> !before.get(language).equals(texts.get(language)))
                .toList();
        written.forEach(language -> Refused.ifAny(texts.get(language).refusals()));
        written.forEach(language -> write(edition, language, texts.get(language), actor, now));
        tell(edition, before, written, actor, now);
        if (!facts.equals(edition.getFacts())) {
            write(edition, facts, actor, now);
        }
        postings.flush();
        return saved(edition, Occasion.IMPORTED, actor, now);
    }

    private Edition saved(Edition edition, Occasion occasion, Actor actor, Instant now) {
        saves.fire(new Saved(edition, occasion, actor, now));
        return edition;
    }

    private void write(Edition edition, Language language, Text text, Actor actor, Instant now) {
        edition.write(language, text, actor, now);
        record.wrote(edition, language, actor);
    }

    private void write(Edition edition, Facts facts, Actor actor, Instant now) {
        edition.write(facts, actor, now);
        record.wroteFacts(edition, actor);
    }

    private void tell(Edition edition, Bilingual<Text> before, List<Language> written, Actor actor, Instant now) {
        if (!written.isEmpty()) {
            textsWritten.fire(new TextWritten(edition, before, Set.copyOf(written), actor, now));
        }
    }

    private Edition edition(String key, long seen) {
        var edition = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
        edition.requireVersion(seen);
        return edition;
    }

    private String freeKey(Text text) {
        var base = Slug.of(text == null ? "" : text.title()).orElse("posting");
        var key = base;
        for (var number = 2; postings.byKey(key).isPresent(); number++) {
            key = base + "-" + number;
        }
        return key;
    }
}
